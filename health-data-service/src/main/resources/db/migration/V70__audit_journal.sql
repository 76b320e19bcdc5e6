-- What an unfinished audit has found so far: tables that the public could not tell from the true one, as secret as that is.
create table vault.audit_line (
    release_id uuid    not null,
    repairs    integer not null,
    line_no    integer not null,
    line       text    not null,
    constraint pk_audit_line primary key (release_id, repairs, line_no)
);

grant select, insert, delete on vault.audit_line to ${worker_role};
