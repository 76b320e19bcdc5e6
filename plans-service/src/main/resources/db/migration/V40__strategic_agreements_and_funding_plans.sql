-- ISO dates sort as text.
alter table plan add column ends_on text generated always as (content ->> 'endsOn') stored;
create index ix_plan_ends_on on plan (ends_on);

create table strategic_agreement (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    text_no      integer     not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_strategic_agreement primary key (id),
    constraint uq_strategic_agreement_municipality unique (id, municipality),
    constraint uq_strategic_agreement_plan unique (plan_id),
    constraint uq_strategic_agreement_external_id unique (municipality, external_id),
    constraint fk_strategic_agreement_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint ck_strategic_agreement_text_no check (text_no > 0)
);

create table strategic_signature (
    id              uuid        not null,
    municipality    text        not null,
    agreement_id    uuid        not null,
    text_no         integer     not null,
    organisation_id uuid        not null,
    role            text        not null,
    signed_on       date        not null,
    reference       text,
    recorded_at     timestamptz not null,
    constraint pk_strategic_signature primary key (id),
    constraint uq_strategic_signature_party unique (agreement_id, text_no, organisation_id, role),
    constraint fk_strategic_signature_agreement foreign key (agreement_id, municipality)
        references strategic_agreement (id, municipality),
    constraint fk_strategic_signature_organisation foreign key (organisation_id, municipality)
        references organisation (id, municipality)
);

create table funding_plan (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    no           integer     not null,
    state        text        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    approved_on  date,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_funding_plan primary key (id),
    constraint uq_funding_plan_no unique (plan_id, no),
    -- A revised budget goes on under the name of the one before.
    constraint uq_funding_plan_external_id unique (municipality, external_id, no),
    constraint fk_funding_plan_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint ck_funding_plan_state check (state in ('DRAFT', 'APPROVED', 'SUPERSEDED')),
    constraint ck_funding_plan_approved check ((state = 'DRAFT') = (approved_on is null)),
    constraint ck_funding_plan_total check ((content -> 'total' ->> 'amountOere')::bigint > 0)
);
create index ix_funding_plan_plan on funding_plan (plan_id, municipality);

-- What stands under a plan is read by whoever may read the plan.
alter table strategic_agreement enable row level security;
alter table strategic_agreement force row level security;
create policy everyone_reads on strategic_agreement for select
    using (exists (select from plan where plan.id = strategic_agreement.plan_id and plan.published));
create policy tenant on strategic_agreement
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table strategic_signature enable row level security;
alter table strategic_signature force row level security;
create policy everyone_reads on strategic_signature for select
    using (exists (select from strategic_agreement a where a.id = strategic_signature.agreement_id));
create policy tenant on strategic_signature
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table funding_plan enable row level security;
alter table funding_plan force row level security;
create policy everyone_reads on funding_plan for select
    using (exists (select from plan where plan.id = funding_plan.plan_id and plan.published));
create policy tenant on funding_plan
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on strategic_agreement, funding_plan to ${app_role};
-- A signature stays as it was given.
grant select, insert on strategic_signature to ${app_role};
