-- What initiatives-service states of its initiatives: public, and written on behalf of the municipality it belongs to.
create table initiative (
    id             uuid        not null,
    municipality   text        not null,
    content        jsonb,
    plan_ids       uuid[]      not null,
    deleted        boolean     not null,
    source_version bigint      not null,
    as_of          timestamptz not null,
    constraint pk_initiative primary key (id),
    constraint ck_initiative_deleted check (deleted = (content is null))
);
create index ix_initiative_plan_ids on initiative using gin (plan_ids);

alter table initiative enable row level security;
alter table initiative force row level security;
create policy everyone_reads on initiative for select using (true);
create policy tenant on initiative
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on initiative to ${app_role};
