-- A register's aggregates on their way in: how far they have come and what is wrong with them, never what they say.
create table submission (
    id              uuid        not null,
    municipality    text        not null,
    dataset_id      uuid        not null,
    definition      integer     not null,
    dry_run         boolean     not null,
    revises         uuid,
    format          text        not null,
    state           text        not null,
    submitted_by    text        not null,
    content_sha256  text,
    bytes_total     bigint,
    bytes_read      bigint      not null,
    rows_read       bigint      not null,
    rows_rejected   bigint      not null,
    rows_per_second bigint      not null,
    percent         integer     not null,
    faults          bigint      not null,
    release_id      uuid,
    design          text,
    version         bigint      not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint pk_submission primary key (id),
    constraint fk_submission_definition foreign key (dataset_id, definition)
        references dataset_definition (dataset_id, number),
    constraint fk_submission_revises foreign key (revises) references release (id),
    constraint fk_submission_release foreign key (release_id) references release (id),
    constraint ck_submission_state check (state in ('RECEIVING', 'QUEUED', 'CHECKING', 'ACCEPTED', 'REJECTED', 'VOID')),
    constraint ck_submission_format check (format in ('CSV', 'JSON', 'XLSX')),
    constraint ck_submission_percent check (percent between 0 and 100),
    constraint ck_submission_design check (design is json object)
);
create index ix_submission_dataset_id on submission (dataset_id, id);
create index ix_submission_open on submission (id) where state in ('RECEIVING', 'QUEUED', 'CHECKING');

alter table submission enable row level security;
alter table submission force row level security;
create policy tenant on submission
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy worker on submission to ${worker_role} using (true);

create table submission_fault (
    submission_id uuid    not null,
    no            integer not null,
    municipality  text    not null,
    row_no        integer,
    column_name   text,
    code          text    not null,
    place         text,
    constraint pk_submission_fault primary key (submission_id, no),
    constraint fk_submission_fault_submission foreign key (submission_id) references submission (id)
);

alter table submission_fault enable row level security;
alter table submission_fault force row level security;
create policy tenant on submission_fault
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy worker on submission_fault to ${worker_role} using (true);

grant select, insert on submission to ${app_role};
grant update (state, content_sha256, version, changed_at) on submission to ${app_role};
grant select on submission_fault to ${app_role};
grant select, update on submission to ${worker_role};
grant select, insert, delete on submission_fault to ${worker_role};
grant select on dataset, dataset_definition to ${worker_role};
