create table theory_of_change (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_theory_of_change primary key (id),
    constraint uq_theory_of_change_plan unique (plan_id),
    constraint uq_theory_of_change_external_id unique (municipality, external_id),
    constraint fk_theory_of_change_plan foreign key (plan_id, municipality) references plan (id, municipality)
);

-- What stands under a plan is read by whoever may read the plan.
alter table theory_of_change enable row level security;
alter table theory_of_change force row level security;
create policy everyone_reads on theory_of_change for select
    using (exists (select from plan where plan.id = theory_of_change.plan_id and plan.published));
create policy tenant on theory_of_change
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on theory_of_change to ${app_role};
