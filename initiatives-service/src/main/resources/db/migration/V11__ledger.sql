-- What has been booked on an initiative in a budget year, added up. Whoever books holds the row until it is committed.
create table ledger_balance (
    id                    uuid   not null,
    initiative_id         uuid   not null,
    municipality          text   not null,
    year                  integer not null,
    appropriated_oere     bigint not null,
    transferred_in_oere   bigint not null,
    transferred_out_oere  bigint not null,
    carried_in_oere       bigint not null,
    carried_out_oere      bigint not null,
    committed_oere        bigint not null,
    spent_oere            bigint not null,
    constraint pk_ledger_balance primary key (id),
    constraint fk_ledger_balance_initiative foreign key (initiative_id) references initiative (id),
    constraint uq_ledger_balance_year unique (initiative_id, year),
    constraint ck_ledger_balance_parts check (
        least(appropriated_oere, transferred_in_oere, transferred_out_oere, carried_in_oere, carried_out_oere,
            committed_oere, spent_oere) >= 0),
    constraint ck_ledger_balance_available check (
        appropriated_oere + transferred_in_oere - transferred_out_oere + carried_in_oere - carried_out_oere
            - committed_oere - spent_oere >= 0)
);

-- Every movement of money, as it was booked. The seven figures say what it did to the balance of its year.
create table ledger_entry (
    id                    uuid        not null,
    posting_id            uuid        not null,
    number                bigint      not null,
    initiative_id         uuid        not null,
    municipality          text        not null,
    kind                  text        not null,
    year                  integer     not null,
    booked_on             date        not null,
    amount_oere           bigint      not null,
    appropriated_oere     bigint      not null,
    transferred_in_oere   bigint      not null,
    transferred_out_oere  bigint      not null,
    carried_in_oere       bigint      not null,
    carried_out_oere      bigint      not null,
    committed_oere        bigint      not null,
    spent_oere            bigint      not null,
    available_after_oere  bigint      not null,
    commitment_id         uuid,
    reverses_id           uuid,
    counter_initiative_id uuid,
    external_id           text,
    account               text,
    text                  text        not null,
    decision_body         text,
    decision_on           date,
    decision_reference    text,
    cover                 text,
    role                  text        not null,
    entered_at            timestamptz not null,
    constraint pk_ledger_entry primary key (id),
    constraint fk_ledger_entry_initiative foreign key (initiative_id) references initiative (id),
    constraint fk_ledger_entry_counter_initiative foreign key (counter_initiative_id) references initiative (id),
    constraint fk_ledger_entry_commitment foreign key (commitment_id) references ledger_entry (id),
    constraint fk_ledger_entry_reverses foreign key (reverses_id) references ledger_entry (id),
    constraint uq_ledger_entry_number unique (initiative_id, number),
    constraint uq_ledger_entry_reverses unique (reverses_id),
    constraint uq_ledger_entry_external_id unique (municipality, external_id),
    constraint ck_ledger_entry_kind check (kind in (
        'APPROPRIATION', 'TRANSFER_OUT', 'TRANSFER_IN', 'COMMITMENT', 'RELEASE', 'EXPENDITURE', 'CARRY_OVER', 'REVERSAL')),
    constraint ck_ledger_entry_amount check (amount_oere > 0),
    constraint ck_ledger_entry_available check (available_after_oere >= 0),
    constraint ck_ledger_entry_decision check (
        kind <> 'APPROPRIATION' or num_nonnulls(decision_body, decision_on, decision_reference) = 3),
    constraint ck_ledger_entry_reverses check ((kind = 'REVERSAL') = (reverses_id is not null))
);
create index ix_ledger_entry_posting on ledger_entry (posting_id);
create index ix_ledger_entry_commitment on ledger_entry (commitment_id);

-- Append-only: not for the application, which has no right to change, and not for the owner of the table either.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = '42501';
end $$;
create trigger ledger_entry_no_change before update or delete on ledger_entry
    for each row execute function refuse_ledger_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function refuse_ledger_change();
alter table ledger_entry enable always trigger ledger_entry_no_change;
alter table ledger_entry enable always trigger ledger_entry_no_truncate;

-- What is taken from one place arrives at another, in the same transaction.
create function check_ledger_posting() returns trigger language plpgsql as $$
begin
    if (select sum(transferred_in_oere - transferred_out_oere) <> 0 or sum(carried_in_oere - carried_out_oere) <> 0
        from ledger_entry where posting_id = new.posting_id) then
        raise exception 'a transfer sums to zero' using errcode = '23514', constraint = 'ck_ledger_entry_posting';
    end if;
    return null;
end $$;
create constraint trigger ledger_entry_posting after insert on ledger_entry deferrable initially deferred
    for each row
    when (new.transferred_in_oere <> 0 or new.transferred_out_oere <> 0
        or new.carried_in_oere <> 0 or new.carried_out_oere <> 0)
    execute function check_ledger_posting();

-- Nothing enters a month that is closed.
create function check_ledger_period() returns trigger language plpgsql as $$
begin
    if exists (select 1 from accounting_period where municipality = new.municipality
        and month = to_char(new.booked_on, 'YYYY-MM') and state = 'CLOSED') then
        raise exception 'the accounting period is closed' using errcode = '23514', constraint = 'ck_ledger_entry_period';
    end if;
    return new;
end $$;
create trigger ledger_entry_period before insert on ledger_entry
    for each row execute function check_ledger_period();

alter table ledger_balance enable row level security;
alter table ledger_balance force row level security;
create policy tenant on ledger_balance
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on ledger_balance for select
    using (exists (select 1 from initiative where initiative.id = ledger_balance.initiative_id and initiative.published));

-- Single entries are the municipality's own to read: their texts may name suppliers.
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy tenant on ledger_entry
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on ledger_balance to ${app_role};
grant select, insert on ledger_entry to ${app_role};
