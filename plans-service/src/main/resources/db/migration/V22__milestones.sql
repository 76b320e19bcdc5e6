create table indicator (
    id               uuid        not null,
    municipality     text        not null,
    sub_agreement_id uuid        not null,
    external_id      text,
    title            text        not null,
    source           text        not null,
    unit             text        not null,
    polarity         text,
    bound_indicator  text,
    bound_area       text,
    bound_breakdown  text,
    comparison       text,
    reference_area   text,
    source_note      jsonb,
    synthetic        boolean     not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint pk_indicator primary key (id),
    constraint uq_indicator_sub_agreement unique (id, sub_agreement_id),
    constraint uq_indicator_external_id unique (municipality, external_id),
    constraint fk_indicator_sub_agreement foreign key (sub_agreement_id, municipality)
        references sub_agreement (id, municipality),
    constraint ck_indicator_source check (source in ('LBF_LIST', 'LOCAL', 'REGISTER')),
    constraint ck_indicator_polarity check (polarity in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL')),
    constraint ck_indicator_comparison check (comparison in ('VALUE', 'GAP_TO_REFERENCE', 'CHANGE')),
    constraint ck_indicator_binding check ((source = 'REGISTER')
        = (num_nonnulls(bound_indicator, bound_area, bound_breakdown, comparison) = 4)),
    constraint ck_indicator_unbound check (source = 'REGISTER'
        or num_nonnulls(bound_indicator, bound_area, bound_breakdown, comparison, reference_area) = 0),
    constraint ck_indicator_reference check ((comparison = 'GAP_TO_REFERENCE') = (reference_area is not null))
);
create index ix_indicator_sub_agreement on indicator (sub_agreement_id, municipality);

-- Append-only: a correction is a new observation of the same period.
create table observation (
    id           uuid           not null,
    municipality text           not null,
    indicator_id uuid           not null,
    period       text           not null,
    value        numeric(18, 6) not null,
    observed_on  date           not null,
    synthetic    boolean        not null,
    recorded_at  timestamptz    not null,
    constraint pk_observation primary key (id),
    constraint fk_observation_indicator foreign key (indicator_id) references indicator (id)
);
create index ix_observation_indicator on observation (indicator_id, observed_on desc, id desc);

create table milestone (
    id               uuid           not null,
    municipality     text           not null,
    plan_id          uuid           not null,
    sub_agreement_id uuid           not null,
    external_id      text,
    title            text           not null,
    goal_id          uuid,
    scope            text           not null,
    activity_id      uuid,
    baseline_value   numeric(18, 6) not null,
    baseline_on      date           not null,
    target_value     numeric(18, 6) not null,
    target_by        date           not null,
    indicator_id     uuid,
    source           jsonb,
    synthetic        boolean        not null,
    version          bigint         not null,
    created_at       timestamptz    not null,
    changed_at       timestamptz    not null,
    constraint pk_milestone primary key (id),
    constraint uq_milestone_municipality unique (id, municipality),
    constraint uq_milestone_external_id unique (municipality, external_id),
    constraint fk_milestone_sub_agreement foreign key (sub_agreement_id, municipality)
        references sub_agreement (id, municipality),
    constraint fk_milestone_goal foreign key (goal_id, plan_id, municipality)
        references goal (id, plan_id, municipality),
    constraint fk_milestone_activity foreign key (activity_id, sub_agreement_id)
        references activity (id, sub_agreement_id),
    constraint fk_milestone_indicator foreign key (indicator_id, sub_agreement_id)
        references indicator (id, sub_agreement_id),
    constraint ck_milestone_scope check (scope in ('ALL_ACTIVITIES', 'SINGLE_ACTIVITY')),
    constraint ck_milestone_activity check ((scope = 'SINGLE_ACTIVITY') = (activity_id is not null)),
    constraint ck_milestone_course check (target_by > baseline_on)
);
create index ix_milestone_sub_agreement on milestone (sub_agreement_id, municipality);
create index ix_milestone_plan on milestone (plan_id);
create index ix_milestone_indicator on milestone (indicator_id);

-- Where a milestone stands: not part of its row, for a new figure is no change of what was agreed.
create table milestone_standing (
    milestone_id   uuid           not null,
    municipality   text           not null,
    status         text           not null,
    flags          text[]         not null,
    polarity       text,
    kind           text           not null,
    value          numeric(24, 6),
    measured_on    date,
    period         text,
    synthetic      boolean        not null,
    topic          text,
    as_of          timestamptz,
    source_version bigint,
    dataset_id     text,
    release        bigint,
    computed_at    timestamptz    not null,
    constraint pk_milestone_standing primary key (milestone_id),
    constraint fk_milestone_standing_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality),
    constraint ck_milestone_standing_status check (status in ('ACHIEVED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'MISSED',
        'UNKNOWN_SUPPRESSED', 'NO_DATA')),
    constraint ck_milestone_standing_kind check (kind in ('NONE', 'SUPPRESSED', 'MEASURED')),
    constraint ck_milestone_standing_value check ((kind = 'MEASURED') = (value is not null))
);

create table milestone_override (
    id           uuid        not null,
    municipality text        not null,
    milestone_id uuid        not null,
    status       text        not null,
    reason       text        not null,
    role         text        not null,
    expires_on   date        not null,
    made_at      timestamptz not null,
    lifted_at    timestamptz,
    constraint pk_milestone_override primary key (id),
    constraint fk_milestone_override_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality),
    constraint ck_milestone_override_status check (status in ('ACHIEVED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'MISSED'))
);
create unique index uq_milestone_override_standing on milestone_override (milestone_id) where lifted_at is null;
create index ix_milestone_override_milestone on milestone_override (milestone_id, municipality);

-- Whom a new figure or a new day concerns. It says no more than that a municipality follows a public figure, and all
-- may read it, for an event belongs to the register's municipality and its readers to others.
create table milestone_watch (
    milestone_id   uuid not null,
    municipality   text not null,
    indicator      text,
    area           text,
    reference_area text,
    due_on         date,
    constraint pk_milestone_watch primary key (milestone_id),
    constraint fk_milestone_watch_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality)
);
create index ix_milestone_watch_area on milestone_watch (indicator, area);
create index ix_milestone_watch_reference_area on milestone_watch (indicator, reference_area);
create index ix_milestone_watch_due_on on milestone_watch (due_on);

-- A copy of health-data.value.v1, whose key is the key here. A value that is gone leaves its version behind.
create table register_value (
    key            text        not null,
    municipality   text        not null,
    area           text        not null,
    indicator      text        not null,
    period         text        not null,
    breakdown      text,
    status         text,
    value          numeric,
    unit           text,
    dataset_id     text,
    release        bigint,
    synthetic      boolean     not null,
    published_at   timestamptz,
    as_of          timestamptz not null,
    source_version bigint      not null,
    deleted        boolean     not null,
    constraint pk_register_value primary key (key),
    constraint ck_register_value_value check (deleted or status <> 'PUBLISHED' or value is not null),
    constraint ck_register_value_status check (deleted or status is not null)
);
create index ix_register_value_indicator on register_value (indicator, area);

alter table indicator enable row level security;
alter table indicator force row level security;
create policy everyone_reads on indicator for select
    using (exists (select from sub_agreement s where s.id = indicator.sub_agreement_id));
create policy tenant on indicator
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table observation enable row level security;
alter table observation force row level security;
create policy everyone_reads on observation for select
    using (exists (select from indicator i where i.id = observation.indicator_id));
create policy tenant on observation
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table milestone enable row level security;
alter table milestone force row level security;
create policy everyone_reads on milestone for select
    using (exists (select from sub_agreement s where s.id = milestone.sub_agreement_id));
create policy tenant on milestone
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table milestone_standing enable row level security;
alter table milestone_standing force row level security;
create policy everyone_reads on milestone_standing for select
    using (exists (select from milestone m where m.id = milestone_standing.milestone_id));
create policy tenant on milestone_standing
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table milestone_override enable row level security;
alter table milestone_override force row level security;
create policy everyone_reads on milestone_override for select
    using (exists (select from milestone m where m.id = milestone_override.milestone_id));
create policy tenant on milestone_override
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table milestone_watch enable row level security;
alter table milestone_watch force row level security;
create policy everyone_reads on milestone_watch for select using (true);
create policy tenant on milestone_watch
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- Public figures, and a key may be stated by one register today and by another tomorrow.
alter table register_value enable row level security;
alter table register_value force row level security;
create policy everyone_reads on register_value for select using (true);
create policy replica_inserts on register_value for insert with check (true);
create policy replica_updates on register_value for update using (true) with check (true);

grant select, insert, update on indicator, milestone, milestone_standing, milestone_override, milestone_watch,
    register_value to ${app_role};
grant select, insert on observation to ${app_role};
