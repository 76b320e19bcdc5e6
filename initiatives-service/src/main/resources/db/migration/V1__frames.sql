create table frame (
    id                   uuid        not null,
    municipality         text        not null,
    external_id          text,
    name                 text        not null,
    amount_oere          bigint      not null,
    exact                boolean     not null,
    one_off              boolean     not null,
    funding_kind         text        not null,
    funding_organisation text,
    funding_year         integer,
    budget_settlement    text,
    prioritised_by       text,
    next_step            text,
    visibility           text        not null,
    legal_basis          text,
    source               jsonb,
    version              bigint      not null,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    constraint pk_frame primary key (id),
    constraint uq_frame_external_id unique (municipality, external_id),
    constraint ck_frame_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_frame_amount check (amount_oere >= 0),
    constraint ck_frame_visibility check (visibility in ('OPEN', 'CLOSED')),
    constraint ck_frame_legal_basis check ((visibility = 'CLOSED') = (legal_basis is not null))
);

create table theme (
    id           uuid        not null,
    frame_id     uuid        not null,
    municipality text        not null,
    external_id  text,
    number       integer     not null,
    name         text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_theme primary key (id),
    constraint fk_theme_frame foreign key (frame_id) references frame (id),
    -- What lies under a theme names its frame too; this lets the database see to it that both agree.
    constraint uq_theme_frame unique (id, frame_id),
    constraint uq_theme_number unique (frame_id, number),
    constraint uq_theme_external_id unique (municipality, external_id),
    constraint ck_theme_number check (number between 1 and 999)
);

create table track (
    id           uuid        not null,
    theme_id     uuid        not null,
    frame_id     uuid        not null,
    municipality text        not null,
    external_id  text,
    number       text        not null,
    name         text        not null,
    amount_oere  bigint,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_track primary key (id),
    constraint fk_track_theme foreign key (theme_id, frame_id) references theme (id, frame_id),
    constraint uq_track_theme_frame unique (id, theme_id, frame_id),
    constraint uq_track_number unique (frame_id, number),
    constraint uq_track_external_id unique (municipality, external_id),
    constraint ck_track_number check (number ~ '^\d{1,3}(\.\d{1,3}){0,3}$'),
    constraint ck_track_amount check (amount_oere >= 0)
);
create index ix_track_theme on track (theme_id);

-- A frame is its municipality's; an open one is read by all, with its themes and tracks.
alter table frame enable row level security;
alter table frame force row level security;
create policy tenant on frame
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on frame for select using (visibility = 'OPEN');

alter table theme enable row level security;
alter table theme force row level security;
create policy tenant on theme
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on theme for select
    using (exists (select 1 from frame where frame.id = theme.frame_id and frame.visibility = 'OPEN'));

alter table track enable row level security;
alter table track force row level security;
create policy tenant on track
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on track for select
    using (exists (select 1 from frame where frame.id = track.frame_id and frame.visibility = 'OPEN'));

grant select, insert, update on frame, theme, track to ${app_role};
