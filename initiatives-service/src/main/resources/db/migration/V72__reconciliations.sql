-- The ledger beside an accounting extract, as it was found: written once.
create table reconciliation (
    id           uuid        not null,
    municipality text        not null,
    frame_id     uuid        not null,
    period_from  date        not null,
    period_to    date        not null,
    sha256       text        not null,
    lines        jsonb       not null,
    made_at      timestamptz not null,
    constraint pk_reconciliation primary key (id),
    constraint fk_reconciliation_frame foreign key (frame_id) references frame (id),
    constraint ck_reconciliation_period check (period_to >= period_from)
);
create index ix_reconciliation_frame on reconciliation (frame_id);

-- The texts of an extract may name suppliers: its municipality's own to read.
alter table reconciliation enable row level security;
alter table reconciliation force row level security;
create policy tenant on reconciliation
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert on reconciliation to ${app_role};
