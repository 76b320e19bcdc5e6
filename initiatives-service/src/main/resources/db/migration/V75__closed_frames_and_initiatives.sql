alter table frame add column public_decision_text text;
alter table initiative add column public_decision_text text;

-- What may be said to all of a closed frame or initiative; the row itself is hidden from outsiders whole.
create table redacted_item (
    kind                 text not null,
    id                   uuid not null,
    municipality         text not null,
    parent_id            uuid,
    legal_basis          text not null,
    public_decision_text text,
    constraint pk_redacted_item primary key (kind, id),
    constraint ck_redacted_item_kind check (kind in ('FRAME', 'INITIATIVE'))
);
create index ix_redacted_item_parent on redacted_item (parent_id);

alter table redacted_item enable row level security;
alter table redacted_item force row level security;
create policy everyone_reads on redacted_item for select using (true);
create policy tenant on redacted_item
    using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert, update, delete on redacted_item to ${app_role};

-- What is closed already. The schema's owner is held by row-level security too, so it stands aside for this moment.
alter table frame no force row level security;
alter table initiative no force row level security;
alter table redacted_item no force row level security;
insert into redacted_item (kind, id, municipality, legal_basis)
    select 'FRAME', id, municipality, legal_basis from frame where visibility = 'CLOSED';
-- What would be public were it open: prioritised, in a frame that is open.
insert into redacted_item (kind, id, municipality, parent_id, legal_basis)
    select 'INITIATIVE', i.id, i.municipality, i.track_id, i.legal_basis
    from initiative i join frame f on f.id = i.frame_id
    where i.visibility = 'CLOSED' and f.visibility = 'OPEN' and i.state not in ('IDEA', 'PROPOSED');
alter table frame force row level security;
alter table initiative force row level security;
alter table redacted_item force row level security;
