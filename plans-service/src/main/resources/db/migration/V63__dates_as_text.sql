-- Dates in JSON columns were kept as arrays of numbers; as text in ISO form they sort and compare, and so do the columns
-- that are generated from them. Row-level security is forced, so it has to step aside for the owner meanwhile, also where the change is
-- marked for those who keep a copy and where it is found again.
create function iso_date(content jsonb, member text) returns jsonb
    language sql immutable
    return case when jsonb_typeof(content -> member) = 'array' then jsonb_set(content, array[member], to_jsonb(
        make_date((content -> member ->> 0)::integer, (content -> member ->> 1)::integer,
            (content -> member ->> 2)::integer)::text)) else content end;

alter table mark no force row level security;
alter table search_document no force row level security;

alter table plan no force row level security;
update plan set content = iso_date(iso_date(content, 'startsOn'), 'endsOn')
where jsonb_typeof(content -> 'startsOn') = 'array' or jsonb_typeof(content -> 'endsOn') = 'array';
alter table plan force row level security;

alter table decision_paper no force row level security;
update decision_paper set content = iso_date(content, 'date') where jsonb_typeof(content -> 'date') = 'array';
alter table decision_paper force row level security;

alter table cooperation_project no force row level security;
update cooperation_project set content = iso_date(iso_date(content, 'runsFrom'), 'runsTo')
where jsonb_typeof(content -> 'runsFrom') = 'array' or jsonb_typeof(content -> 'runsTo') = 'array';
alter table cooperation_project force row level security;

alter table search_document force row level security;
alter table mark force row level security;

drop function iso_date(jsonb, text);
