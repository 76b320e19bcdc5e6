-- What is cancelled before it was prioritised stays its municipality's own.
alter table initiative add column prioritised boolean not null default false;
-- The schema's owner is held by row-level security too, so it stands aside for this moment; no one is told of the change.
alter table initiative no force row level security;
alter table initiative disable trigger user;
update initiative set prioritised = true where state not in ('IDEA', 'PROPOSED');
alter table initiative enable trigger user;
alter table initiative force row level security;
alter table initiative drop constraint ck_initiative_published;
alter table initiative add constraint ck_initiative_published
    check (not published or (visibility = 'OPEN' and prioritised));
alter table initiative add constraint ck_initiative_prioritised
    check (prioritised or state in ('IDEA', 'PROPOSED', 'CANCELLED'));
