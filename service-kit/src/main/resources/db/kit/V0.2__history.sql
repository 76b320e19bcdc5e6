-- Every acknowledged change as it was stated, with who, when and why. The rows of a municipality are one chain: each
-- hash covers its own row and the hash before it, and the head says apart from the rows where the chain ends.
create table history (
    id           uuid        not null,
    municipality text        not null,
    position     bigint,
    kind         text        not null,
    subject      text        not null,
    version      bigint,
    at           timestamptz not null,
    client       text        not null,
    roles        text[]      not null,
    reason       text,
    request_id   text        not null,
    operation    text        not null,
    published    boolean     not null,
    state        jsonb,
    hash         bytea,
    constraint pk_history primary key (id),
    constraint uq_history_position unique (municipality, position),
    constraint ck_history_chained check ((position is null) = (hash is null))
);
create index ix_history_subject on history (municipality, kind, subject, version);

create table history_head (
    municipality text   not null,
    position     bigint not null,
    hash         bytea  not null,
    constraint pk_history_head primary key (municipality)
);

create function history_hash(previous bytea, h history) returns bytea
    language sql stable
    return sha256(previous || convert_to(jsonb_build_array(h.municipality, h.position, h.id, h.kind, h.subject, h.version,
        (extract(epoch from h.at) * 1000000)::bigint, h.client, to_jsonb(h.roles), h.reason, h.request_id, h.operation,
        h.published, h.state)::text, 'UTF8'));

-- Runs when the transaction commits and so takes the head's lock last: whoever holds it waits for nothing but the
-- commit, and neither forks nor deadlocks can come of it.
create function history_chain() returns trigger
    language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    head history_head;
begin
    insert into history_head (municipality, position, hash) values (new.municipality, 0, '') on conflict do nothing;
    select * into strict head from history_head where municipality = new.municipality for update;
    new.position := head.position + 1;
    new.hash := history_hash(head.hash, new);
    update history set position = new.position, hash = new.hash where id = new.id;
    update history_head set position = new.position, hash = new.hash where municipality = new.municipality;
    return null;
end
$$;
create constraint trigger history_chained after insert on history
    deferrable initially deferred for each row execute function history_chain();

alter table history enable row level security;
alter table history force row level security;
create policy tenant on history
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table history_head enable row level security;
alter table history_head force row level security;
create policy tenant on history_head
    using (municipality = nullif(current_setting('app.municipality', true), ''));

-- Append-only: the place in the chain is the database's to give.
grant select on history, history_head to ${app_role};
grant insert (id, municipality, kind, subject, version, at, client, roles, reason, request_id, operation, published, state)
    on history to ${app_role};
