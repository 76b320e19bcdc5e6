-- A document says where its bytes are, so that a change of the configuration leaves the old ones readable.
alter table attachment add column store text not null default 'DATABASE';
alter table attachment add constraint ck_attachment_store check (store in ('DATABASE', 'S3'));

-- Noted before an object is put, and until it is deleted: what the bucket holds without need is known from here alone.
create table attachment_object (
    attachment_id uuid        not null,
    municipality  text        not null,
    state         text        not null,
    put_at        timestamptz not null,
    constraint pk_attachment_object primary key (attachment_id),
    constraint ck_attachment_object_state check (state in ('PUT', 'ATTACHED', 'REMOVED'))
);
create index ix_attachment_object_refuse on attachment_object (put_at) where state <> 'ATTACHED';

-- The sweep asks first whose objects there are; they themselves hold nothing that could be read.
alter table attachment_object enable row level security;
alter table attachment_object force row level security;
create policy everyone_reads on attachment_object for select using (true);
create policy tenant on attachment_object
    using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update, delete on attachment_object to ${app_role};
