-- Rebuilds of copies. A rebuild folds into temporary tables, which the application's role must be allowed to make.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${app_role}');
end
$$;

create table replica_rebuild (
    id              uuid        not null,
    replica         text        not null,
    state           text        not null,
    records_read    bigint      not null default 0,
    records_to_read bigint      not null default 0,
    unreadable      bigint      not null default 0,
    rows_added      bigint,
    rows_changed    bigint,
    rows_removed    bigint,
    live_digest     text,
    rebuilt_digest  text,
    reason          text,
    requested_at    timestamptz not null default now(),
    requested_by    text        not null,
    heard_at        timestamptz not null default now(),
    ended_at        timestamptz,
    version         bigint      not null default 0,
    constraint pk_replica_rebuild primary key (id),
    constraint ck_replica_rebuild_state check (state in ('RUNNING', 'EQUAL', 'REPLACED', 'FAILED', 'INTERRUPTED'))
);
create unique index uq_replica_rebuild_running on replica_rebuild (replica) where state = 'RUNNING';

grant select, insert, update on replica_rebuild to ${app_role};
