create table dataset (
    id            uuid        not null,
    municipality  text        not null,
    external_id   text,
    title_da      text        not null,
    title_en      text        not null,
    publisher     text        not null,
    data_provider text,
    indicators    text[]      not null,
    protection    text        not null,
    evidence      text,
    source        text,
    in_use        boolean     not null,
    version       bigint      not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint pk_dataset primary key (id),
    constraint uq_dataset_external_id unique (municipality, external_id),
    constraint ck_dataset_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_dataset_indicators check (cardinality(indicators) > 0),
    constraint ck_dataset_protection check (protection in ('NONE_ALREADY_PUBLIC', 'SYNTHETIC', 'REQUIRED')),
    constraint ck_dataset_evidence check (evidence is json object),
    constraint ck_dataset_evidence_given check (protection <> 'NONE_ALREADY_PUBLIC' or evidence is not null),
    constraint ck_dataset_source check (source is json object)
);

-- What a dataset holds is public, also before it has a release.
alter table dataset enable row level security;
alter table dataset force row level security;
create policy everyone_reads on dataset for select using (true);
create policy tenant on dataset
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on dataset to ${app_role};

-- Areas that only exist in a dataset: groups of areas that a report compares.
create table area_group (
    code         text not null,
    municipality text not null,
    dataset_id   uuid not null,
    name_da      text not null,
    name_en      text not null,
    constraint pk_area_group primary key (code),
    constraint fk_area_group_dataset foreign key (dataset_id) references dataset (id),
    constraint ck_area_group_code check (code ~ '^group-[a-z0-9]+(-[a-z0-9]+)*$')
);
create index ix_area_group_dataset_id on area_group (dataset_id);

alter table area_group enable row level security;
alter table area_group force row level security;
create policy everyone_reads on area_group for select using (true);
create policy tenant on area_group
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update, delete on area_group to ${app_role};

-- Every place that a figure can be about.
create view area with (security_invoker = true) as
    select code, level, parent, name_da, name_en,
           case when level = 'MUNICIPALITY' then code end as municipality,
           null::text as district, null::date as valid_from, null::date as valid_to,
           null::uuid as dataset_id, null::timestamptz as as_of, null::bigint as source_version
    from reference_area
    union all
    select code, 'HOUSING_AREA', municipality, name, name,
           municipality, district, valid_from, valid_to, null, as_of, source_version
    from housing_area where not deleted
    union all
    select code, 'GROUP', null, name_da, name_en,
           municipality, null, null, null, dataset_id, null, null
    from area_group;

grant select on area to ${app_role};
