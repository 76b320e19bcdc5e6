-- A version as its readers see it: its dimensions and names as they were when it was packed, for good; and where the figures
-- of each of its periods are. A version that is not here is not read yet.
create table reading_shape (
    dataset_id uuid    not null,
    version    integer not null,
    shape      text    not null,
    sources    text    not null,
    releases   uuid[]  not null,
    constraint pk_reading_shape primary key (dataset_id, version),
    constraint fk_reading_shape_version foreign key (dataset_id, version)
        references dataset_version (dataset_id, number),
    constraint ck_reading_shape_shape check (shape is json object),
    constraint ck_reading_shape_sources check (sources is json array)
);

alter table reading_shape enable row level security;
alter table reading_shape force row level security;
create policy everyone_reads on reading_shape for select using (true);
create policy packed on reading_shape for insert to ${reading_role} with check (true);
grant select, insert on reading_shape to ${reading_role};

-- The published counts of one measure in one period of a release, close together. Each can be deleted and is made again
-- from release_cell, the same to the byte.
create table reading_block (
    release_id uuid  not null,
    measure    text  not null,
    period     text  not null,
    counts     bytea not null,
    sha256     bytea not null,
    constraint pk_reading_block primary key (release_id, measure, period),
    constraint fk_reading_block_release foreign key (release_id) references release (id),
    constraint ck_reading_block_sha256 check (octet_length(sha256) = 32)
);
-- The counts are deflated already.
alter table reading_block alter column counts set storage external;

alter table reading_block enable row level security;
alter table reading_block force row level security;
create policy packed on reading_block to ${reading_role} using (true);
create policy not_concealed on reading_block as restrictive for select to ${reading_role}
    using (exists (select 1 from release r where r.id = release_id and r.withdrawal is distinct from 'MUST_NOT_BE_SEEN'));
grant select, insert, delete on reading_block to ${reading_role};
