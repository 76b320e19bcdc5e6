-- The tables of service-kit, the same in every service. Migrations of the kit are V0.n, those of a service V1 and up.

create table outbox (
    seq               bigint generated always as identity,
    event_id          uuid        not null,
    topic             text        not null,
    msg_key           text        not null,
    aggregate_id      text        not null,
    aggregate_version bigint      not null,
    municipality      text        not null,
    type              text        not null,
    headers           jsonb       not null,
    payload           bytea,
    created_at        timestamptz not null default now(),
    attempts          integer     not null default 0,
    last_error        text,
    constraint pk_outbox primary key (seq),
    constraint uq_outbox_event unique (event_id),
    constraint uq_outbox_aggregate_version unique (aggregate_id, aggregate_version, type)
);

create table relay_lease (
    name       text        not null,
    holder     uuid        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null,
    constraint pk_relay_lease primary key (name)
);

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint pk_inbox primary key (consumer, event_id)
);

create table dead_letter (
    id               uuid        not null,
    consumer         text        not null,
    topic            text        not null,
    kafka_partition  integer     not null,
    kafka_offset     bigint      not null,
    msg_key          text,
    headers          jsonb       not null,
    payload          bytea,
    reason           text        not null,
    state            text        not null default 'WAITING',
    attempts         integer     not null default 0,
    received_at      timestamptz not null default now(),
    settled_at       timestamptz,
    settled_by       text,
    constraint pk_dead_letter primary key (id),
    constraint uq_dead_letter_record unique (consumer, topic, kafka_partition, kafka_offset),
    constraint ck_dead_letter_state check (state in ('WAITING', 'REPLAYED', 'DISCARDED'))
);

create table idempotency_key (
    municipality text        not null,
    client       text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    constraint pk_idempotency_key primary key (municipality, client, key)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy housekeeping on idempotency_key for delete
    using (created_at < now() - interval '2 days');
create policy housekeeping_reads on idempotency_key for select
    using (created_at < now() - interval '2 days');

grant select, insert, update, delete on outbox, relay_lease, inbox, dead_letter, idempotency_key to ${app_role};
