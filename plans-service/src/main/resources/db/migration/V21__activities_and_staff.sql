create table activity (
    id               uuid        not null,
    municipality     text        not null,
    sub_agreement_id uuid        not null,
    external_id      text,
    name             text        not null,
    description      text,
    source           jsonb,
    synthetic        boolean     not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint pk_activity primary key (id),
    constraint uq_activity_sub_agreement unique (id, sub_agreement_id),
    constraint uq_activity_external_id unique (municipality, external_id),
    constraint fk_activity_sub_agreement foreign key (sub_agreement_id, municipality)
        references sub_agreement (id, municipality)
);
create index ix_activity_sub_agreement on activity (sub_agreement_id, municipality);

create table activity_lineage (
    activity_id      uuid    not null,
    position         integer not null,
    kind             text    not null,
    predecessor_id   uuid,
    predecessor_name text,
    constraint pk_activity_lineage primary key (activity_id, position),
    constraint fk_activity_lineage_activity foreign key (activity_id) references activity (id),
    constraint fk_activity_lineage_predecessor foreign key (predecessor_id) references activity (id),
    constraint ck_activity_lineage_kind check (kind in ('DEVELOPS', 'CONTINUES')),
    constraint ck_activity_lineage_one check ((predecessor_id is null) <> (predecessor_name is null)),
    constraint ck_activity_lineage_self check (predecessor_id <> activity_id)
);
create index ix_activity_lineage_predecessor on activity_lineage (predecessor_id);

create table staff_resource (
    id               uuid        not null,
    municipality     text        not null,
    sub_agreement_id uuid        not null,
    external_id      text,
    role             text        not null,
    minutes_per_week integer,
    source           jsonb,
    synthetic        boolean     not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint pk_staff_resource primary key (id),
    constraint uq_staff_resource_external_id unique (municipality, external_id),
    constraint fk_staff_resource_sub_agreement foreign key (sub_agreement_id, municipality)
        references sub_agreement (id, municipality),
    -- Not specified is null; nobody is employed for no time, nor for more than a hundred hours a week.
    constraint ck_staff_resource_minutes check (minutes_per_week between 1 and 6000)
);
create index ix_staff_resource_sub_agreement on staff_resource (sub_agreement_id, municipality);

-- What stands under a sub-agreement is read by whoever may read that: its own policies hold in these conditions.
alter table activity enable row level security;
alter table activity force row level security;
create policy everyone_reads on activity for select
    using (exists (select from sub_agreement s where s.id = activity.sub_agreement_id));
create policy tenant on activity
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table activity_lineage enable row level security;
alter table activity_lineage force row level security;
create policy everyone_reads on activity_lineage for select
    using (exists (select from activity a where a.id = activity_lineage.activity_id));
create policy tenant on activity_lineage
    using (exists (select from activity a where a.id = activity_lineage.activity_id
        and a.municipality = nullif(current_setting('app.municipality', true), '')));

alter table staff_resource enable row level security;
alter table staff_resource force row level security;
create policy everyone_reads on staff_resource for select
    using (exists (select from sub_agreement s where s.id = staff_resource.sub_agreement_id));
create policy tenant on staff_resource
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on activity, staff_resource to ${app_role};
grant select, insert, update, delete on activity_lineage to ${app_role};
