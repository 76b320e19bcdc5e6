create table initiative (
    id           uuid        not null,
    track_id     uuid        not null,
    theme_id     uuid        not null,
    frame_id     uuid        not null,
    municipality text        not null,
    external_id  text,
    name         text        not null,
    state        text        not null,
    recorded_as  text,
    amount_oere  bigint,
    one_off      boolean     not null,
    period_from  integer,
    period_to    integer,
    -- The amount over years and over kinds of cost: {"phasing": [{"year": …}], "breakdown": [{"kind": …}]}.
    division     jsonb       not null,
    -- What describes the initiative and is never searched for by itself.
    details      jsonb       not null,
    visibility   text        not null,
    legal_basis  text,
    published    boolean     not null,
    source       jsonb,
    synthetic    boolean     not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_initiative primary key (id),
    constraint fk_initiative_track foreign key (track_id, theme_id, frame_id) references track (id, theme_id, frame_id),
    constraint uq_initiative_external_id unique (municipality, external_id),
    constraint ck_initiative_state check (state in (
        'IDEA', 'PROPOSED', 'PRIORITISED', 'IN_HEARING', 'HEARING_CLOSED', 'RECOMMENDED', 'APPROVED', 'REJECTED', 'POSTPONED',
        'APPROPRIATED', 'IN_PROGRESS', 'EVALUATING', 'COMPLETED', 'CONTINUED', 'CANCELLED')),
    constraint ck_initiative_amount check (amount_oere >= 0),
    constraint ck_initiative_period check (period_to >= period_from),
    constraint ck_initiative_recorded check (recorded_as is null or source is not null),
    constraint ck_initiative_visibility check (visibility in ('OPEN', 'CLOSED')),
    constraint ck_initiative_legal_basis check ((visibility = 'CLOSED') = (legal_basis is not null)),
    constraint ck_initiative_published check (not published or (visibility = 'OPEN' and state not in ('IDEA', 'PROPOSED')))
);
create index ix_initiative_track on initiative (track_id);
create index ix_initiative_frame on initiative (frame_id);

-- How an initiative came to its state: written once, never changed.
create table initiative_step (
    id            uuid        not null,
    initiative_id uuid        not null,
    municipality  text        not null,
    from_state    text,
    to_state      text        not null,
    role          text        not null,
    reason        text,
    taken_at      timestamptz not null,
    constraint pk_initiative_step primary key (id),
    constraint fk_initiative_step_initiative foreign key (initiative_id) references initiative (id)
);
create index ix_initiative_step_initiative on initiative_step (initiative_id);

alter table initiative enable row level security;
alter table initiative force row level security;
create policy tenant on initiative
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on initiative for select using (published);

-- Reasons are the municipality's own; what happened is told on the activity topic.
alter table initiative_step enable row level security;
alter table initiative_step force row level security;
create policy tenant on initiative_step
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on initiative to ${app_role};
grant select, insert on initiative_step to ${app_role};
