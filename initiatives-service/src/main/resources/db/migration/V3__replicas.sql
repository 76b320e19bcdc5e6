-- Copies of what plans-service states, folded by version. A tombstone marks a row and keeps its version, so that a late
-- event cannot bring the row back.
create table area_replica (
    code           text        not null,
    municipality   text        not null,
    name           text,
    district       text,
    valid_from     date,
    valid_to       date,
    deleted        boolean     not null,
    source_version bigint      not null,
    as_of          timestamptz not null,
    constraint pk_area_replica primary key (code),
    constraint ck_area_replica_name check (deleted or name is not null)
);

create table plan_replica (
    id             uuid        not null,
    municipality   text        not null,
    title          text,
    type           text,
    state          text,
    starts_on      date,
    ends_on        date,
    deleted        boolean     not null,
    source_version bigint      not null,
    as_of          timestamptz not null,
    constraint pk_plan_replica primary key (id),
    constraint ck_plan_replica_title check (deleted or title is not null)
);

-- What the topics carry is public; each event changes the rows of its own municipality alone.
alter table area_replica enable row level security;
alter table area_replica force row level security;
create policy tenant on area_replica
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on area_replica for select using (true);

alter table plan_replica enable row level security;
alter table plan_replica force row level security;
create policy tenant on plan_replica
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on plan_replica for select using (true);

grant select, insert, update on area_replica, plan_replica to ${app_role};
