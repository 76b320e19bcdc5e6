-- What a dataset's cube is made of and how it is protected: every version is kept, and none is changed.
create table dataset_definition (
    dataset_id   uuid        not null,
    number       integer     not null,
    municipality text        not null,
    structure    text        not null,
    policy       text        not null,
    created_at   timestamptz not null,
    constraint pk_dataset_definition primary key (dataset_id, number),
    constraint fk_dataset_definition_dataset foreign key (dataset_id) references dataset (id),
    constraint ck_dataset_definition_number check (number > 0),
    constraint ck_dataset_definition_structure check (structure is json object),
    constraint ck_dataset_definition_policy check (policy is json object)
);

alter table dataset_definition enable row level security;
alter table dataset_definition force row level security;
create policy everyone_reads on dataset_definition for select using (true);
create policy tenant on dataset_definition
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert on dataset_definition to ${app_role};
