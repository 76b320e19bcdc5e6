-- What stands now for each area, indicator and period: the value of the newest release that holds it and still stands.
create table headline (
    key              text collate "C" not null,
    municipality     text             not null,
    dataset_id       uuid             not null,
    release_id       uuid             not null,
    release          integer          not null,
    previous_release integer,
    area             text             not null,
    indicator        text             not null,
    period           text             not null,
    breakdown        text             not null,
    status           text             not null,
    value            numeric,
    lower            numeric,
    upper            numeric,
    unit             text             not null,
    inferred         boolean          not null,
    note             text,
    synthetic        boolean          not null,
    published_at     timestamptz      not null,
    stated_by        uuid             not null,
    version          bigint           not null,
    constraint pk_headline primary key (key),
    constraint fk_headline_dataset foreign key (dataset_id) references dataset (id),
    constraint fk_headline_release foreign key (release_id) references release (id),
    constraint ck_headline_status check (status in ('PUBLISHED', 'SUPPRESSED', 'NOT_AVAILABLE', 'WITHDRAWN')),
    constraint ck_headline_given check ((status = 'PUBLISHED') = (value is not null))
);
create index ix_headline_release_id on headline (release_id);
create index ix_headline_stated_by on headline (stated_by);
create index ix_headline_indicator on headline (indicator, key);

alter table headline enable row level security;
alter table headline force row level security;
create policy everyone_reads on headline for select using (true);
create policy tenant on headline
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on headline to ${app_role};
