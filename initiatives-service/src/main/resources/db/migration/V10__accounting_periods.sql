-- A month of the accounts. One that was never closed has no row: it is open.
create table accounting_period (
    id           uuid        not null,
    municipality text        not null,
    month        text        not null,
    state        text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint pk_accounting_period primary key (id),
    constraint uq_accounting_period_month unique (municipality, month),
    constraint ck_accounting_period_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    constraint ck_accounting_period_state check (state in ('OPEN', 'CLOSED'))
);

-- Who closed and reopened it, and why: written once, never changed.
create table accounting_period_step (
    id           uuid        not null,
    period_id    uuid        not null,
    municipality text        not null,
    to_state     text        not null,
    client       text        not null,
    role         text        not null,
    reason       text,
    taken_at     timestamptz not null,
    constraint pk_accounting_period_step primary key (id),
    constraint fk_accounting_period_step_period foreign key (period_id) references accounting_period (id)
);
create index ix_accounting_period_step_period on accounting_period_step (period_id);

alter table accounting_period enable row level security;
alter table accounting_period force row level security;
create policy tenant on accounting_period
    using (municipality = nullif(current_setting('app.municipality', true), ''));

alter table accounting_period_step enable row level security;
alter table accounting_period_step force row level security;
create policy tenant on accounting_period_step
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on accounting_period to ${app_role};
grant select, insert on accounting_period_step to ${app_role};
