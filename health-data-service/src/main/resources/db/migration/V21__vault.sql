-- The wall: true counts are in a schema of their own. The worker's role may use it; the role that answers requests has no
-- right on it whatever (decision 10). Who did not state the counts, and who did, read them only as they were protected.
grant usage on schema public to ${worker_role};

create schema vault;
revoke all on schema vault from public;
grant usage on schema vault to ${worker_role};

create table vault.count_row (
    submission_id uuid      not null,
    row_no        integer   not null,
    period        text      not null,
    codes         integer[] not null,
    counts        bigint[]  not null,
    constraint pk_count_row primary key (submission_id, row_no)
);

grant select, insert, delete on vault.count_row to ${worker_role};
