-- A set of rules stays as it was adopted: proposals are judged by the one that was in force when they were submitted.
create table mandate_rule_set (
    id           uuid        not null,
    municipality text        not null,
    no           integer     not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    adopted_at   timestamptz not null,
    constraint pk_mandate_rule_set primary key (id),
    constraint uq_mandate_rule_set_no unique (municipality, no),
    constraint uq_mandate_rule_set_external_id unique (municipality, external_id),
    constraint ck_mandate_rule_set_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_mandate_rule_set_no check (no > 0)
);

create table change_proposal (
    id           uuid        not null,
    municipality text        not null,
    plan_id      uuid        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    state        text        not null,
    final_class  text,
    rules_no     integer,
    step_no      integer     not null,
    round        integer     not null,
    awaiting     text,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_change_proposal primary key (id),
    constraint uq_change_proposal_municipality unique (id, municipality),
    constraint uq_change_proposal_external_id unique (municipality, external_id),
    constraint fk_change_proposal_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint ck_change_proposal_state check (state in ('DRAFT', 'CONSULTED', 'SUBMITTED', 'APPROVED', 'RETURNED',
        'REJECTED', 'ESCALATED', 'APPLIED', 'INFORMED')),
    constraint ck_change_proposal_class check (final_class in ('ORDINARY', 'CITY_STRATEGIC')),
    -- Whoever decides is judged by rules that are fixed.
    constraint ck_change_proposal_rules check (state in ('DRAFT', 'CONSULTED') or rules_no is not null)
);
create index ix_change_proposal_plan on change_proposal (plan_id, municipality);
create index ix_change_proposal_awaiting on change_proposal (municipality, awaiting) where awaiting is not null;

create table change_proposal_act (
    id           uuid        not null,
    municipality text        not null,
    proposal_id  uuid        not null,
    round        integer     not null,
    kind         text        not null,
    body         text,
    role         text        not null,
    from_class   text,
    to_class     text,
    reason       text,
    at           timestamptz not null,
    constraint pk_change_proposal_act primary key (id),
    constraint fk_change_proposal_act_proposal foreign key (proposal_id, municipality)
        references change_proposal (id, municipality)
);
create index ix_change_proposal_act_proposal on change_proposal_act (proposal_id);

-- Who may decide what is for all to know.
alter table mandate_rule_set enable row level security;
alter table mandate_rule_set force row level security;
create policy everyone_reads on mandate_rule_set for select using (true);
create policy tenant on mandate_rule_set
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- A proposal is its municipality's own; once it has changed a published plan, all may see what it changed.
alter table change_proposal enable row level security;
alter table change_proposal force row level security;
create policy everyone_reads on change_proposal for select
    using (state in ('APPLIED', 'INFORMED')
        and exists (select from plan where plan.id = change_proposal.plan_id and plan.published));
create policy tenant on change_proposal
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table change_proposal_act enable row level security;
alter table change_proposal_act force row level security;
create policy everyone_reads on change_proposal_act for select
    using (exists (select from change_proposal p where p.id = change_proposal_act.proposal_id));
create policy tenant on change_proposal_act
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on change_proposal to ${app_role};
-- What was adopted and what was done stays.
grant select, insert on mandate_rule_set, change_proposal_act to ${app_role};
