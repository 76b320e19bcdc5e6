create table note (
    id             text   not null,
    municipality   text   not null,
    text           text   not null,
    source_version bigint not null,
    deleted        boolean not null default false,
    constraint pk_note primary key (id)
);
alter table note enable row level security;
alter table note force row level security;
create policy tenant on note using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update, delete on note to ${app_role};
