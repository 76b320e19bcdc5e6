create table organisation (
    id           uuid        not null,
    municipality text        not null,
    external_id  text,
    name         text        not null,
    type         text        not null,
    code         text,
    parent_id    uuid,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_organisation primary key (id),
    constraint uq_organisation_municipality unique (id, municipality),
    constraint uq_organisation_external_id unique (municipality, external_id),
    -- With the municipality in the key, a row can only point at one of its own municipality.
    constraint fk_organisation_parent foreign key (parent_id, municipality) references organisation (id, municipality),
    constraint ck_organisation_parent check (parent_id <> id),
    constraint ck_organisation_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_organisation_code check (code ~ '^\d{4}$' and (type <> 'MUNICIPALITY' or code is not null)),
    constraint ck_organisation_type check (type in ('MUNICIPALITY', 'DEPARTMENT', 'DEPARTMENT_UNIT',
        'HOUSING_ORGANISATION', 'FUND', 'ASSOCIATION', 'KNOWLEDGE_CENTRE', 'REGION', 'CIVIL_SOCIETY', 'OTHER'))
);
create index ix_organisation_parent on organisation (parent_id, municipality);

create table body (
    id                uuid        not null,
    municipality      text        not null,
    external_id       text,
    name              text        not null,
    abbreviation      text,
    type              text        not null,
    organisation_id   uuid,
    delegated_from_id uuid,
    serves_id         uuid,
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint pk_body primary key (id),
    constraint uq_body_municipality unique (id, municipality),
    constraint uq_body_external_id unique (municipality, external_id),
    constraint fk_body_organisation foreign key (organisation_id, municipality)
        references organisation (id, municipality),
    constraint fk_body_delegated_from foreign key (delegated_from_id, municipality) references body (id, municipality),
    constraint fk_body_serves foreign key (serves_id, municipality) references body (id, municipality),
    constraint ck_body_delegated_from check (delegated_from_id <> id),
    constraint ck_body_serves check (serves_id <> id),
    constraint ck_body_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_body_type check (type in ('COUNCIL', 'MAGISTRATE', 'COMMITTEE', 'ADMINISTRATION', 'MANAGEMENT_TEAM',
        'BOARD', 'LOCAL_BOARD', 'STEERING_GROUP', 'WORKING_GROUP', 'SECRETARIAT', 'SETTLEMENT_PARTIES'))
);
create index ix_body_organisation on body (organisation_id, municipality);

-- Who is who is public; only the municipality that states it changes it.
alter table organisation enable row level security;
alter table organisation force row level security;
create policy everyone_reads on organisation for select using (true);
create policy tenant on organisation
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table body enable row level security;
alter table body force row level security;
create policy everyone_reads on body for select using (true);
create policy tenant on body
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on organisation, body to ${app_role};
