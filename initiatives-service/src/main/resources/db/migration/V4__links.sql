create table plan_link (
    id                        uuid         not null,
    initiative_id             uuid         not null,
    municipality              text         not null,
    external_id               text,
    plan_id                   uuid         not null,
    share_oere                bigint,
    share_percent             numeric(5,2),
    counts_as_municipal_share boolean      not null,
    state                     text         not null,
    version                   bigint       not null,
    created_at                timestamptz  not null,
    changed_at                timestamptz  not null,
    constraint pk_plan_link primary key (id),
    constraint fk_plan_link_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_plan_link_plan unique (initiative_id, plan_id),
    constraint uq_plan_link_external_id unique (municipality, external_id),
    constraint ck_plan_link_share check (num_nonnulls(share_oere, share_percent) = 1),
    constraint ck_plan_link_share_oere check (share_oere >= 0),
    constraint ck_plan_link_share_percent check (share_percent between 0.01 and 100),
    constraint ck_plan_link_state check (state in ('UNVERIFIED', 'VERIFIED', 'DANGLING', 'REFUSED'))
);
create index ix_plan_link_plan on plan_link (plan_id);

-- Which municipalities wait for news of a plan. It says nothing of their links, so that an event of any municipality's
-- plan may read it and then look at each waiting municipality's links on that municipality's behalf.
create table plan_watch (
    plan_id      uuid not null,
    municipality text not null,
    constraint pk_plan_watch primary key (plan_id, municipality)
);

alter table plan_link enable row level security;
alter table plan_link force row level security;
create policy tenant on plan_link
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on plan_link for select
    using (exists (select 1 from initiative where initiative.id = plan_link.initiative_id and initiative.published));

grant select, insert, update, delete on plan_link to ${app_role};
grant select, insert on plan_watch to ${app_role};
