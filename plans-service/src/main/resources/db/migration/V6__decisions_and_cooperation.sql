-- Decision papers, cases and cooperation projects are documents: kept as they were given, and what the database must
-- hold to is generated from them.
create table decision_paper (
    id           uuid        not null,
    municipality text        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    plan_id      uuid        generated always as ((content ->> 'planId')::uuid) stored,
    body_id      uuid        generated always as ((content ->> 'bodyId')::uuid) stored,
    next_body_id uuid        generated always as ((content -> 'nextStep' ->> 'bodyId')::uuid) stored,
    visibility   text        generated always as (content ->> 'visibility') stored,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_decision_paper primary key (id),
    constraint uq_decision_paper_external_id unique (municipality, external_id),
    constraint fk_decision_paper_plan foreign key (plan_id, municipality) references plan (id, municipality),
    constraint fk_decision_paper_body foreign key (body_id, municipality) references body (id, municipality),
    constraint fk_decision_paper_next_body foreign key (next_body_id, municipality) references body (id, municipality),
    constraint ck_decision_paper_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_decision_paper_body check (body_id is not null),
    constraint ck_decision_paper_visibility check (visibility = 'OPEN' or content ->> 'legalBasis' is not null)
);
create index ix_decision_paper_plan on decision_paper (plan_id, municipality);

create table case_file (
    id           uuid        not null,
    municipality text        not null,
    content      jsonb       not null,
    external_id  text        generated always as (content ->> 'externalId') stored,
    case_number  text        generated always as (content ->> 'caseNumber') stored,
    body_id      uuid        generated always as ((content ->> 'bodyId')::uuid) stored,
    visibility   text        generated always as (content ->> 'visibility') stored,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_case_file primary key (id),
    constraint uq_case_file_municipality unique (id, municipality),
    constraint uq_case_file_external_id unique (municipality, external_id),
    constraint fk_case_file_body foreign key (body_id, municipality) references body (id, municipality),
    constraint ck_case_file_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_case_file_visibility check (visibility = 'OPEN' or content ->> 'legalBasis' is not null)
);
create index ix_case_file_case_number on case_file (municipality, case_number);

create table cooperation_project (
    id                uuid        not null,
    municipality      text        not null,
    content           jsonb       not null,
    external_id       text        generated always as (content ->> 'externalId') stored,
    initiator_id      uuid        generated always as ((content ->> 'initiatorId')::uuid) stored,
    initiator_body_id uuid        generated always as ((content ->> 'initiatorBodyId')::uuid) stored,
    case_id           uuid        generated always as ((content ->> 'caseId')::uuid) stored,
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint pk_cooperation_project primary key (id),
    constraint uq_cooperation_project_external_id unique (municipality, external_id),
    constraint fk_cooperation_project_initiator foreign key (initiator_id, municipality)
        references organisation (id, municipality),
    constraint fk_cooperation_project_initiator_body foreign key (initiator_body_id, municipality)
        references body (id, municipality),
    constraint fk_cooperation_project_case foreign key (case_id, municipality) references case_file (id, municipality),
    constraint ck_cooperation_project_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_cooperation_project_initiator check (initiator_id is not null),
    constraint ck_cooperation_project_period check (content ->> 'runsTo' >= content ->> 'runsFrom')
);

-- What may be said to all of a closed item; the item itself is hidden from outsiders whole.
create table redacted_item (
    kind                 text not null,
    id                   uuid not null,
    municipality         text not null,
    legal_basis          text not null,
    public_decision_text text,
    constraint pk_redacted_item primary key (kind, id),
    constraint ck_redacted_item_kind check (kind in ('DECISION_PAPER', 'CASE'))
);

alter table decision_paper enable row level security;
alter table decision_paper force row level security;
create policy everyone_reads on decision_paper for select using (visibility = 'OPEN');
create policy tenant on decision_paper
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table case_file enable row level security;
alter table case_file force row level security;
create policy everyone_reads on case_file for select using (visibility = 'OPEN');
create policy tenant on case_file
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- A cooperation project is published by being entered: it is what several authorities have told the public.
alter table cooperation_project enable row level security;
alter table cooperation_project force row level security;
create policy everyone_reads on cooperation_project for select using (true);
create policy tenant on cooperation_project
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table redacted_item enable row level security;
alter table redacted_item force row level security;
create policy everyone_reads on redacted_item for select using (true);
create policy tenant on redacted_item
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on decision_paper, case_file, cooperation_project to ${app_role};
grant select, insert, update, delete on redacted_item to ${app_role};
