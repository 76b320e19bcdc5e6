-- A plan is one document: its text is kept as it was given, and what the database must hold to is generated from it.
create table plan (
    id             uuid        not null,
    municipality   text        not null,
    state          text        not null,
    recorded       boolean     not null,
    published      boolean     not null,
    content        jsonb       not null,
    area_codes     varchar[]   not null,
    external_id    text        generated always as (content ->> 'externalId') stored,
    type           text        generated always as (content ->> 'type') stored,
    funding_scheme text        generated always as (content ->> 'fundingScheme') stored,
    visibility     text        generated always as (content ->> 'visibility') stored,
    predecessor_id uuid        generated always as ((content ->> 'predecessorId')::uuid) stored,
    signatory_id   uuid        generated always as ((content ->> 'signatoryId')::uuid) stored,
    activity_no    bigint      not null default 0,
    version        bigint      not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint pk_plan primary key (id),
    constraint uq_plan_municipality unique (id, municipality),
    constraint uq_plan_external_id unique (municipality, external_id),
    constraint fk_plan_predecessor foreign key (predecessor_id, municipality) references plan (id, municipality),
    constraint fk_plan_signatory foreign key (signatory_id, municipality) references organisation (id, municipality),
    constraint fk_plan_funding_scheme foreign key (funding_scheme) references funding_scheme (code),
    constraint ck_plan_predecessor check (predecessor_id <> id),
    constraint ck_plan_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_plan_title check (content ->> 'title' <> ''),
    constraint ck_plan_type check (type in ('HOUSING_SOCIAL', 'STRATEGY')),
    constraint ck_plan_state check (state in ('DRAFT', 'PREQUALIFICATION', 'IN_DIALOGUE', 'PROPOSED', 'APPROVED',
        'ACTIVE', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    -- ISO dates sort as text.
    constraint ck_plan_period check (content ->> 'endsOn' >= content ->> 'startsOn'),
    constraint ck_plan_visibility check (visibility = 'OPEN' or content ->> 'legalBasis' is not null),
    constraint ck_plan_published check (not published or (visibility = 'OPEN' and state <> 'DRAFT')),
    constraint ck_plan_area_codes check (to_jsonb(area_codes) = content -> 'areaCodes'),
    constraint ck_plan_recorded check (not recorded or content -> 'source' ->> 'id' is not null)
);
create index ix_plan_area_codes on plan using gin (area_codes);
create index ix_plan_predecessor on plan (predecessor_id, municipality);

create table goal (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    external_id  text,
    title        text        not null,
    description  text,
    focus_area   text,
    source       jsonb,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_goal primary key (id),
    constraint uq_goal_plan unique (id, plan_id, municipality),
    constraint uq_goal_external_id unique (municipality, external_id),
    constraint fk_goal_plan foreign key (plan_id, municipality) references plan (id, municipality)
);
create index ix_goal_plan on goal (plan_id, municipality);

create table plan_decision (
    id              uuid        not null,
    municipality    text        not null,
    plan_id         uuid        not null,
    organisation_id uuid        not null,
    body_id         uuid,
    decided_on      date        not null,
    outcome         text        not null,
    reference       text,
    recorded_at     timestamptz not null,
    constraint pk_plan_decision primary key (id),
    constraint fk_plan_decision_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint fk_plan_decision_organisation foreign key (organisation_id, municipality)
        references organisation (id, municipality),
    constraint fk_plan_decision_body foreign key (body_id, municipality) references body (id, municipality),
    constraint ck_plan_decision_outcome check (outcome in ('APPROVED', 'REJECTED'))
);
create index ix_plan_decision_plan on plan_decision (plan_id, municipality);

alter table plan enable row level security;
alter table plan force row level security;
create policy everyone_reads on plan for select using (published);
create policy tenant on plan
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- What stands under a plan is read by whoever may read the plan.
alter table goal enable row level security;
alter table goal force row level security;
create policy everyone_reads on goal for select
    using (exists (select from plan where plan.id = goal.plan_id and plan.published));
create policy tenant on goal
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table plan_decision enable row level security;
alter table plan_decision force row level security;
create policy everyone_reads on plan_decision for select
    using (exists (select from plan where plan.id = plan_decision.plan_id and plan.published));
create policy tenant on plan_decision
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on plan, goal to ${app_role};
-- A decision that was recorded stays as it was recorded.
grant select, insert on plan_decision to ${app_role};
