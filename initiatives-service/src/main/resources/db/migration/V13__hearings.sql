create table hearing (
    id            uuid        not null,
    initiative_id uuid        not null,
    municipality  text        not null,
    external_id   text,
    title         text        not null,
    opens_on      date        not null,
    closes_on     date        not null,
    invited       jsonb       not null,
    summary       text,
    version       bigint      not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint pk_hearing primary key (id),
    constraint fk_hearing_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_hearing_external_id unique (municipality, external_id),
    constraint ck_hearing_period check (closes_on >= opens_on)
);
create index ix_hearing_initiative on hearing (initiative_id);

create table hearing_response (
    id             uuid        not null,
    hearing_id     uuid        not null,
    municipality   text        not null,
    external_id    text,
    respondent     text        not null,
    text           text        not null,
    received_on    date        not null,
    state          text        not null,
    reason         text,
    version        bigint      not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint pk_hearing_response primary key (id),
    constraint fk_hearing_response_hearing foreign key (hearing_id) references hearing (id),
    constraint uq_hearing_response_external_id unique (municipality, external_id),
    constraint ck_hearing_response_state check (state in ('RECEIVED', 'PUBLISHED', 'WITHHELD')),
    constraint ck_hearing_response_reason check (state <> 'WITHHELD' or reason is not null)
);
create index ix_hearing_response_hearing on hearing_response (hearing_id);

-- The hearing of a published initiative is for all; a response only once someone has read it and published it.
alter table hearing enable row level security;
alter table hearing force row level security;
create policy tenant on hearing
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on hearing for select
    using (exists (select 1 from initiative where initiative.id = hearing.initiative_id and initiative.published));

alter table hearing_response enable row level security;
alter table hearing_response force row level security;
create policy tenant on hearing_response
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on hearing_response for select
    using (state = 'PUBLISHED' and exists (select 1 from hearing join initiative on initiative.id = hearing.initiative_id
        where hearing.id = hearing_response.hearing_id and initiative.published));

grant select, insert, update on hearing, hearing_response to ${app_role};
