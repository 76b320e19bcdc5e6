-- Plans that are too large for one request: taken in by the worker, all of one or nothing.
create table plan_import_job (
    id           uuid        not null,
    municipality text        not null,
    mode         text        not null,
    form         text        not null,
    sha256       text        not null,
    rows_total   integer     not null,
    -- On whose behalf: what the caller's token and request said.
    caller       jsonb       not null,
    cause        jsonb       not null,
    state        text        not null,
    result       jsonb,
    refusal      jsonb,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_plan_import_job primary key (id),
    constraint ck_plan_import_job_state check (state in ('QUEUED', 'DONE', 'REJECTED', 'CANCELLED', 'VOID')),
    constraint ck_plan_import_job_result check ((state = 'DONE') = (result is not null))
);

-- The file of a job that waits; gone when the job has come to its end.
create table plan_import_job_file (
    job_id       uuid  not null,
    municipality text  not null,
    file         bytea not null,
    constraint pk_plan_import_job_file primary key (job_id),
    constraint fk_plan_import_job_file_job foreign key (job_id) references plan_import_job (id)
);

alter table plan_import_job enable row level security;
alter table plan_import_job force row level security;
create policy tenant on plan_import_job
    using (municipality = nullif(current_setting('app.municipality', true), ''));
alter table plan_import_job_file enable row level security;
alter table plan_import_job_file force row level security;
create policy tenant on plan_import_job_file
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- Which jobs wait, and how far each is. It says nothing of what is in them, so that the worker may read it for all
-- municipalities and then work on behalf of one, and tell of work that is not committed yet.
create table plan_import_job_progress (
    job_id          uuid    not null,
    municipality    text    not null,
    attempts        integer not null,
    rows_read       integer not null,
    rows_per_second bigint  not null,
    percent         integer not null,
    waits           boolean not null,
    constraint pk_plan_import_job_progress primary key (job_id),
    constraint ck_plan_import_job_progress_percent check (percent between 0 and 100)
);
create index ix_plan_import_job_progress_waits on plan_import_job_progress (job_id) where waits;

grant select, insert, update on plan_import_job, plan_import_job_progress to ${app_role};
grant select, insert, delete on plan_import_job_file to ${app_role};
