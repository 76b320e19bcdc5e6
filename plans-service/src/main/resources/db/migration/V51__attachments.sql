create table attachment (
    id           uuid        not null,
    municipality text        not null,
    item_kind    text        not null,
    item_id      uuid        not null,
    title        text        not null,
    file_name    text        not null,
    media_type   text        not null,
    size         bigint      not null,
    sha256       text        not null,
    removed_at   timestamptz,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_attachment primary key (id),
    constraint uq_attachment_municipality unique (id, municipality),
    constraint ck_attachment_item_kind check (item_kind in ('CASE', 'AGENDA_ITEM', 'DECISION_PAPER')),
    constraint ck_attachment_size check (size between 1 and 10485760),
    constraint ck_attachment_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index ix_attachment_item on attachment (item_id);

create table attachment_content (
    attachment_id uuid  not null,
    municipality  text  not null,
    bytes         bytea not null,
    constraint pk_attachment_content primary key (attachment_id),
    constraint fk_attachment_content_attachment foreign key (attachment_id, municipality)
        references attachment (id, municipality)
);
-- What is kept is compressed already.
alter table attachment_content alter column bytes set storage external;

-- A document is read by whoever may read its item: the inner selects see no more than the reader does.
alter table attachment enable row level security;
alter table attachment force row level security;
create policy everyone_reads on attachment for select using (case item_kind
    when 'CASE' then exists (select from case_file c where c.id = item_id)
    when 'AGENDA_ITEM' then exists (select from agenda_item a where a.id = item_id)
    else exists (select from decision_paper p where p.id = item_id) end);
create policy tenant on attachment
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table attachment_content enable row level security;
alter table attachment_content force row level security;
create policy everyone_reads on attachment_content for select
    using (exists (select from attachment a where a.id = attachment_id));
create policy tenant on attachment_content
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on attachment to ${app_role};
grant select, insert, delete on attachment_content to ${app_role};
