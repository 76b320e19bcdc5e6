-- Parts that were recorded from a source, as part of what was adopted elsewhere, say so.
alter table activity add column recorded boolean not null default false;
alter table staff_resource add column recorded boolean not null default false;
alter table indicator add column recorded boolean not null default false;
alter table milestone add column recorded boolean not null default false;

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
do $$
declare
    part text;
    note text;
begin
    alter table sub_agreement no force row level security;
    foreach part in array array['activity', 'staff_resource', 'indicator', 'milestone'] loop
        note := case part when 'indicator' then 'source_note' else 'source' end;
        execute format('alter table %I no force row level security', part);
        execute format('alter table %I disable trigger user', part);
        execute format('update %I p set recorded = true from sub_agreement s where s.id = p.sub_agreement_id'
            ' and s.recorded and (p.synthetic or p.%I is not null)', part, note);
        execute format('alter table %I enable trigger user', part);
        execute format('alter table %I force row level security', part);
    end loop;
    alter table sub_agreement force row level security;
end
$$;
