create table area (
    code         text        not null,
    municipality text        not null,
    name         text        not null,
    district     text,
    valid_from   date,
    valid_to     date,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_area primary key (code),
    constraint ck_area_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_area_code check (code ~ '^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$' and left(code, 4) = municipality),
    constraint ck_area_validity check (valid_to >= valid_from)
);

-- Areas are public; only their own municipality changes them.
alter table area enable row level security;
alter table area force row level security;
create policy everyone_reads on area for select using (true);
create policy tenant on area
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on area to ${app_role};
