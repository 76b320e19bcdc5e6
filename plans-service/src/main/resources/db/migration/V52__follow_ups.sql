create table follow_up (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    for_year     integer     not null,
    state        text        not null,
    content      jsonb       not null,
    adoption     jsonb,
    reopenings   jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_follow_up primary key (id),
    constraint uq_follow_up_year unique (plan_id, for_year),
    constraint uq_follow_up_external_id unique (municipality, external_id),
    constraint fk_follow_up_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint ck_follow_up_year check (for_year = (content ->> 'year')::integer),
    constraint ck_follow_up_state check (state in ('DRAFT', 'SUBMITTED', 'ADOPTED')),
    -- Adopted values are locked: there are some exactly while it is adopted.
    constraint ck_follow_up_adoption check ((state = 'ADOPTED') = (adoption is not null))
);

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy everyone_reads on follow_up for select using (state = 'ADOPTED'
    and exists (select from plan p where p.id = follow_up.plan_id and p.published));
create policy tenant on follow_up
    using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update on follow_up to ${app_role};
