-- A release of a cube is protected and attacked before anyone may approve it.
alter table release
    add column submission_id  uuid,
    add column definition     integer,
    add column percent        integer,
    add column problem        text,
    add column hidden_percent numeric,
    add column audited_after  integer,
    add column approved_by    text,
    add column approved_at    timestamptz,
    add column embargo_until  timestamptz,
    alter column checksum drop not null,
    drop constraint ck_release_state,
    drop constraint ck_release_published,
    drop constraint ck_release_value_count,
    add constraint uq_release_submission unique (submission_id),
    add constraint fk_release_definition foreign key (dataset_id, definition)
        references dataset_definition (dataset_id, number),
    add constraint ck_release_state check (state in
        ('DRAFT', 'PROTECTED', 'AUDITED', 'APPROVED', 'REJECTED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    add constraint ck_release_published check (
        (state in ('DRAFT', 'PROTECTED', 'AUDITED', 'APPROVED', 'REJECTED')) = (published_at is null)
        and (published_at is null) = (number is null)
        and (published_at is null) = (published_by is null)),
    add constraint ck_release_value_count check (
        value_count >= 0 and (submission_id is not null or value_count between 1 and 5000)),
    add constraint ck_release_sealed check (
        checksum is not null or (submission_id is not null and state in ('DRAFT', 'PROTECTED', 'REJECTED'))),
    add constraint ck_release_approved check (
        approved_by <> submitted_by and (approved_by is null) = (approved_at is null)
        and (submission_id is null or state not in ('APPROVED', 'PUBLISHED') or approved_by is not null)),
    add constraint ck_release_cube check ((submission_id is null) = (definition is null));
create index ix_release_open on release (id)
    where submission_id is not null and state in ('DRAFT', 'PROTECTED') and problem is null;

create policy worker on release to ${worker_role} using (true);
create policy worker on release_value to ${worker_role} using (true);
grant select, insert on release to ${worker_role};
grant update (state, definition, percent, problem, hidden_percent, audited_after, value_count, checksum, version, changed_at)
    on release to ${worker_role};
grant select, insert on release_value to ${worker_role};
grant select on indicator to ${worker_role};
grant update (definition, problem, percent, approved_by, approved_at, embargo_until) on release to ${app_role};

create or replace function refuse_change_of_sealed_release() returns trigger language plpgsql as $$
begin
    if old.state in ('REJECTED', 'WITHDRAWN')
        or (old.published_at is not null
            and (new.number, new.published_by, new.published_at, new.checksum, new.value_count, new.definition,
                    new.approved_by, new.approved_at)
                is distinct from (old.number, old.published_by, old.published_at, old.checksum, old.value_count,
                    old.definition, old.approved_by, old.approved_at))
        or (old.published_at is not null and new.published_at is null)
        or (old.checksum is not null and new.checksum is distinct from old.checksum) then
        raise exception 'a sealed release is not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create or replace function refuse_values_of_sealed_release() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added a join release r on r.id = a.release_id
            where not (r.state = 'DRAFT' or (r.state = 'PROTECTED' and r.checksum is null))) then
        raise exception 'a sealed release takes no values' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

-- The counts of a cube as they were protected. Why a count is hidden is not in the table: it would hand an attacker a bound.
create table release_cell (
    release_id   uuid    not null,
    no           integer not null,
    municipality text    not null,
    area         text    not null,
    period       text    not null,
    codes        text[]  not null,
    measure      text    not null,
    key          text    not null,
    status       text    not null,
    value        bigint,
    constraint pk_release_cell primary key (release_id, no),
    constraint fk_release_cell_release foreign key (release_id) references release (id),
    constraint ck_release_cell_status check (status in ('PUBLISHED', 'SUPPRESSED')),
    constraint ck_release_cell_given check ((status = 'PUBLISHED') = (value is not null)),
    constraint ck_release_cell_small check (value = 0 or value >= 5)
);
create index ix_release_cell_area on release_cell (release_id, area, measure);

alter table release_cell enable row level security;
alter table release_cell force row level security;
create policy as_its_release on release_cell for select using (exists (select 1 from release r where r.id = release_id));
create policy worker on release_cell to ${worker_role} using (true);
grant select on release_cell to ${app_role};
grant select, insert on release_cell to ${worker_role};

create trigger sealed after insert on release_cell
    referencing new table as added for each statement execute function refuse_values_of_sealed_release();

-- What the attacker tried and how far it came: for the approver, never public.
create table release_audit (
    release_id   uuid        not null,
    municipality text        not null,
    report       text        not null,
    created_at   timestamptz not null,
    constraint pk_release_audit primary key (release_id),
    constraint fk_release_audit_release foreign key (release_id) references release (id),
    constraint ck_release_audit_report check (report is json object)
);

alter table release_audit enable row level security;
alter table release_audit force row level security;
create policy tenant on release_audit
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy worker on release_audit to ${worker_role} using (true);
grant select on release_audit to ${app_role};
grant select, insert, update on release_audit to ${worker_role};
