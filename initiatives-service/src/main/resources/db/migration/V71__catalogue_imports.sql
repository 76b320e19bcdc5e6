-- Which catalogues were taken in, and what they made: written once.
create table catalogue_import (
    id           uuid        not null,
    municipality text        not null,
    frame_id     uuid        not null,
    sha256       text        not null,
    counts       jsonb       not null,
    taken_at     timestamptz not null,
    constraint pk_catalogue_import primary key (id),
    constraint fk_catalogue_import_frame foreign key (frame_id) references frame (id)
);

alter table catalogue_import enable row level security;
alter table catalogue_import force row level security;
create policy tenant on catalogue_import
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert on catalogue_import to ${app_role};
