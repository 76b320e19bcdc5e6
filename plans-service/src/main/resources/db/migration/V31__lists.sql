-- Names are sorted as Danes sort them: æ, ø, å at the end, and aa with å.
alter table area alter column name type text collate "da-x-icu";
alter table organisation alter column name type text collate "da-x-icu";
alter table body alter column name type text collate "da-x-icu";
alter table plan
    add column title     text collate "da-x-icu" generated always as (content ->> 'title') stored,
    -- ISO dates sort as text.
    add column starts_on text generated always as (content ->> 'startsOn') stored;
alter table decision_paper
    add column put_on text generated always as (content ->> 'date') stored;
alter table case_file
    add column title text collate "da-x-icu" generated always as (content ->> 'title') stored;
alter table cooperation_project
    add column name text collate "da-x-icu" generated always as (content ->> 'name') stored;

create trigger area_marked after insert or update or delete on area
    for each row execute function mark_row('areas', 'code');
create trigger organisation_marked after insert or update or delete on organisation
    for each row execute function mark_row('organisations', 'id');
create trigger body_marked after insert or update or delete on body
    for each row execute function mark_row('bodies', 'id');
create trigger plan_marked after insert or update or delete on plan
    for each row execute function mark_row('plans', 'id', 'published');
create trigger decision_paper_marked after insert or update or delete on decision_paper
    for each row execute function mark_row('decision-papers', 'id', 'visibility');
create trigger case_file_marked after insert or update or delete on case_file
    for each row execute function mark_row('cases', 'id', 'visibility');
create trigger cooperation_project_marked after insert or update or delete on cooperation_project
    for each row execute function mark_row('cooperation-projects', 'id');

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
do $$
declare
    one text;
begin
    foreach one in array array['area', 'organisation', 'body', 'plan', 'decision_paper', 'case_file',
        'cooperation_project'] loop
        execute format('alter table %I no force row level security', one);
    end loop;
    alter table mark no force row level security;
    insert into mark (kind, id, municipality, was_open, at, xid)
        select 'areas', code, municipality, true, changed_at, pg_current_xact_id() from area
        union all select 'organisations', id::text, municipality, true, changed_at, pg_current_xact_id() from organisation
        union all select 'bodies', id::text, municipality, true, changed_at, pg_current_xact_id() from body
        union all select 'plans', id::text, municipality, published, changed_at, pg_current_xact_id() from plan
        union all select 'decision-papers', id::text, municipality, visibility = 'OPEN', changed_at, pg_current_xact_id()
            from decision_paper
        union all select 'cases', id::text, municipality, visibility = 'OPEN', changed_at, pg_current_xact_id()
            from case_file
        union all select 'cooperation-projects', id::text, municipality, true, changed_at, pg_current_xact_id()
            from cooperation_project;
    alter table mark force row level security;
    foreach one in array array['area', 'organisation', 'body', 'plan', 'decision_paper', 'case_file',
        'cooperation_project'] loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
