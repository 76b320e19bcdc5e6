create table release (
    id           uuid        not null,
    municipality text        not null,
    dataset_id   uuid        not null,
    state        text        not null,
    number       integer,
    supersedes   uuid,
    periods      text[]      not null,
    value_count  integer     not null,
    checksum     text        not null,
    synthetic    boolean     not null,
    note         text,
    submitted_by text        not null,
    published_by text,
    published_at timestamptz,
    ended_at     timestamptz,
    reason       text,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_release primary key (id),
    constraint fk_release_dataset foreign key (dataset_id) references dataset (id),
    constraint fk_release_supersedes foreign key (supersedes) references release (id),
    constraint uq_release_number unique (dataset_id, number),
    constraint ck_release_state check (state in ('DRAFT', 'REJECTED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint ck_release_number check (number > 0),
    constraint ck_release_published check (
        (state in ('DRAFT', 'REJECTED')) = (published_at is null)
        and (published_at is null) = (number is null)
        and (published_at is null) = (published_by is null)),
    constraint ck_release_four_eyes check (published_by <> submitted_by),
    constraint ck_release_reason check (state not in ('REJECTED', 'WITHDRAWN') or reason is not null),
    constraint ck_release_value_count check (value_count between 1 and 5000),
    constraint ck_release_checksum check (checksum ~ '^[0-9a-f]{64}$')
);

alter table release enable row level security;
alter table release force row level security;
create policy published_is_public on release for select
    using (state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'));
create policy tenant on release
    using (municipality = nullif(current_setting('app.municipality', true), ''));

create table release_value (
    release_id   uuid             not null,
    key          text collate "C" not null,
    municipality text             not null,
    area         text             not null,
    indicator    text             not null,
    period       text             not null,
    breakdown    text             not null,
    status       text             not null,
    value        numeric,
    lower        numeric,
    upper        numeric,
    unit         text             not null,
    inferred     boolean          not null,
    note         text,
    constraint pk_release_value primary key (release_id, key),
    constraint fk_release_value_release foreign key (release_id) references release (id),
    constraint fk_release_value_indicator foreign key (indicator) references indicator (code),
    constraint ck_release_value_key check (key = area || '·' || indicator || '·' || period),
    constraint ck_release_value_breakdown check (breakdown = 'total'),
    constraint ck_release_value_status check (status in ('PUBLISHED', 'SUPPRESSED', 'NOT_AVAILABLE')),
    constraint ck_release_value_given check ((status = 'PUBLISHED') = (value is not null)),
    constraint ck_release_value_interval check (
        (lower is null) = (upper is null)
        and (lower is null or (value is not null and lower <= value and value <= upper))),
    constraint ck_release_value_not_negative check (value >= 0 and (lower is null or lower >= 0)),
    constraint ck_release_value_percent check (unit <> 'PERCENT' or value <= 100),
    constraint ck_release_value_count check (unit <> 'COUNT' or (value = trunc(value) and value not between 1 and 4))
);
create index ix_release_value_key on release_value (key, release_id);

alter table release_value enable row level security;
alter table release_value force row level security;
-- A value is seen by whoever sees its release.
create policy as_its_release on release_value for select
    using (exists (select 1 from release r where r.id = release_id));
create policy tenant on release_value
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- What was published is never changed: the application may not touch the columns that say what a release is, nor the
-- rows of its values, and what it may touch the triggers hold to the life of a release.
grant select, insert on release to ${app_role};
grant update (state, number, published_by, published_at, ended_at, reason, version, changed_at) on release to ${app_role};
grant select, insert on release_value to ${app_role};

create function refuse_change_of_sealed_release() returns trigger language plpgsql as $$
begin
    if old.state in ('REJECTED', 'WITHDRAWN')
        or (old.published_at is not null
            and (new.number, new.published_by, new.published_at)
                is distinct from (old.number, old.published_by, old.published_at))
        or (old.state <> 'DRAFT' and new.state in ('DRAFT', 'REJECTED')) then
        raise exception 'a sealed release is not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger sealed before update on release
    for each row execute function refuse_change_of_sealed_release();

create function refuse_values_of_sealed_release() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added a join release r on r.id = a.release_id where r.state <> 'DRAFT') then
        raise exception 'a sealed release takes no values' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger sealed after insert on release_value
    referencing new table as added for each statement execute function refuse_values_of_sealed_release();
