-- A case at a body on a day. What stood in the case itself until now is ignored in older rows.
create table agenda_item (
    id                uuid        not null,
    municipality      text        not null,
    case_id           uuid        not null,
    state             text        not null,
    content           jsonb       not null,
    decision          jsonb,
    external_id       text        generated always as (content ->> 'externalId') stored,
    body_id           uuid        generated always as ((content ->> 'bodyId')::uuid) stored,
    decision_paper_id uuid        generated always as ((content ->> 'decisionPaperId')::uuid) stored,
    visibility        text        generated always as (content ->> 'visibility') stored,
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint pk_agenda_item primary key (id),
    constraint uq_agenda_item_municipality unique (id, municipality),
    constraint uq_agenda_item_external_id unique (municipality, external_id),
    constraint fk_agenda_item_case foreign key (case_id, municipality) references case_file (id, municipality),
    constraint fk_agenda_item_body foreign key (body_id, municipality) references body (id, municipality),
    constraint fk_agenda_item_decision_paper foreign key (decision_paper_id) references decision_paper (id),
    constraint ck_agenda_item_state check (state in ('PLANNED', 'RECOMMENDED', 'DECIDED', 'POSTPONED', 'RETURNED')),
    constraint ck_agenda_item_decision check ((state in ('PLANNED', 'RECOMMENDED')) = (decision is null)),
    constraint ck_agenda_item_visibility check (visibility = 'OPEN'
        or (visibility = 'CLOSED' and content ->> 'legalBasis' is not null and content ->> 'assessment' is not null))
);
create index ix_agenda_item_case on agenda_item (case_id, municipality);

alter table agenda_item enable row level security;
alter table agenda_item force row level security;
-- The inner select sees no more than the reader does: an open item of a closed case would not be shown either.
create policy everyone_reads on agenda_item for select
    using (visibility = 'OPEN' and exists (select from case_file c where c.id = agenda_item.case_id));
create policy tenant on agenda_item
    using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update on agenda_item to ${app_role};

alter table redacted_item add column parent_id uuid;
create index ix_redacted_item_parent on redacted_item (parent_id);
alter table redacted_item drop constraint ck_redacted_item_kind;
alter table redacted_item add constraint ck_redacted_item_kind
    check (kind in ('DECISION_PAPER', 'CASE', 'AGENDA_ITEM'));

alter table case_file add column plan_id uuid generated always as ((content ->> 'planId')::uuid) stored;
alter table case_file add constraint fk_case_file_plan foreign key (plan_id, municipality)
    references plan (id, municipality);
create index ix_case_file_plan on case_file (plan_id, municipality);
