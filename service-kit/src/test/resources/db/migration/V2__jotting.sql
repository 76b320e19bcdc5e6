create table jotting (
    id           uuid   not null,
    municipality text   not null,
    text         text   not null,
    version      bigint not null,
    constraint pk_jotting primary key (id)
);
alter table jotting enable row level security;
alter table jotting force row level security;
create policy tenant on jotting using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update, delete on jotting to ${app_role};
