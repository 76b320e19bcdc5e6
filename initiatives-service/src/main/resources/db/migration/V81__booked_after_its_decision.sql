-- Entries of before this rule stay as they were booked.
alter table ledger_entry add constraint ck_ledger_entry_decided
    check (decision_on is null or decision_on <= booked_on) not valid;
