-- A case number is given once. Of several cases that share one already, the first keeps it and the others stand as they are.
alter table case_file add column number_key text
    generated always as (lower(regexp_replace(content ->> 'caseNumber', '\s', '', 'g'))) stored;
alter table case_file add column number_taken boolean not null default false;

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
alter table case_file no force row level security;
alter table case_file disable trigger user;
update case_file c set number_taken = true
    where exists (
        select from case_file before
        where before.municipality = c.municipality and before.number_key = c.number_key
            and (before.created_at, before.id) < (c.created_at, c.id));
alter table case_file enable trigger user;
alter table case_file force row level security;

create unique index uq_case_file_case_number on case_file (municipality, number_key) where not number_taken;

-- Whoever takes another number takes one that is free.
create function case_renumbered() returns trigger language plpgsql as $$
begin
    new.number_taken := false;
    return new;
end
$$;
create trigger case_renumbered before update of content on case_file for each row
    when (new.content ->> 'caseNumber' is distinct from old.content ->> 'caseNumber')
    execute function case_renumbered();
