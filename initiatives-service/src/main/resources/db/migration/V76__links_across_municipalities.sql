-- The copy of what plans-service states of cooperation projects: which municipalities each joins.
create table cooperation_replica (
    id             uuid        not null,
    municipality   text        not null,
    name           text,
    municipalities text[]      not null,
    deleted        boolean     not null,
    source_version bigint      not null,
    as_of          timestamptz not null,
    constraint pk_cooperation_replica primary key (id),
    constraint ck_cooperation_replica_name check (deleted or name is not null)
);

-- What the topic carries is public; each event changes the rows of its own municipality alone.
alter table cooperation_replica enable row level security;
alter table cooperation_replica force row level security;
create policy tenant on cooperation_replica
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on cooperation_replica for select using (true);
grant select, insert, update, delete on cooperation_replica to ${app_role};

-- Which municipalities wait for news of a project; it says nothing of their links (see plan_watch).
create table cooperation_watch (
    cooperation_id uuid not null,
    municipality   text not null,
    constraint pk_cooperation_watch primary key (cooperation_id, municipality)
);
grant select, insert on cooperation_watch to ${app_role};

-- What lets the link name another municipality's plan.
alter table plan_link add column cooperation_project_id uuid;
create index ix_plan_link_cooperation on plan_link (cooperation_project_id);
