create table leaflet (
    code         text        not null,
    municipality text        not null,
    title        text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_leaflet primary key (code)
);
alter table leaflet enable row level security;
alter table leaflet force row level security;
create policy tenant on leaflet using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy everyone_reads on leaflet for select using (true);
grant select, insert, update on leaflet to ${app_role};
