-- A whole version as files, made once and never changed: the same address gives the same bytes for as long as anybody may see
-- them. They lie here, so that each instance has the same ones; in pieces, so that nobody holds a whole one in memory.
create table bulk_file (
    dataset_id uuid    not null,
    version    integer not null,
    name       text    not null,
    size       bigint  not null,
    sha256     text    not null,
    constraint pk_bulk_file primary key (dataset_id, version, name),
    constraint fk_bulk_file_shape foreign key (dataset_id, version) references reading_shape (dataset_id, version),
    constraint ck_bulk_file_name check (name in ('bulk.csv.gz', 'bulk.parquet', 'bulk.csv-metadata.json')),
    constraint ck_bulk_file_size check (size > 0),
    constraint ck_bulk_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

create table bulk_piece (
    dataset_id uuid    not null,
    version    integer not null,
    name       text    not null,
    no         integer not null,
    content    bytea   not null,
    constraint pk_bulk_piece primary key (dataset_id, version, name, no),
    constraint fk_bulk_piece_file foreign key (dataset_id, version, name) references bulk_file (dataset_id, version, name),
    constraint ck_bulk_piece_no check (no >= 0)
);
-- Nearly all of it is compressed already.
alter table bulk_piece alter column content set storage external;

alter table bulk_file enable row level security;
alter table bulk_file force row level security;
create policy made on bulk_file to ${reading_role} using (true) with check (true);
create policy not_concealed on bulk_file as restrictive for select to ${reading_role}
    using (not exists (select 1 from reading_shape s join release r on r.id = any (s.releases)
        where s.dataset_id = bulk_file.dataset_id and s.version = bulk_file.version
            and r.withdrawal = 'MUST_NOT_BE_SEEN'));
grant select, insert on bulk_file to ${reading_role};

alter table bulk_piece enable row level security;
alter table bulk_piece force row level security;
create policy made on bulk_piece to ${reading_role} using (true) with check (true);
create policy not_concealed on bulk_piece as restrictive for select to ${reading_role}
    using (exists (select 1 from bulk_file f
        where f.dataset_id = bulk_piece.dataset_id and f.version = bulk_piece.version and f.name = bulk_piece.name));
grant select, insert on bulk_piece to ${reading_role};
