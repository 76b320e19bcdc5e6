create table indicator (
    code          text        not null,
    municipality  text        not null,
    title_da      text        not null,
    title_en      text        not null,
    definition_da text        not null,
    definition_en text        not null,
    unit          text        not null,
    multiplier    integer,
    polarity      text        not null,
    register      text        not null,
    numerator     text,
    denominator   text,
    population    text,
    caveats       text        not null,
    source        text,
    version       bigint      not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint pk_indicator primary key (code),
    constraint ck_indicator_code check (code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
    constraint ck_indicator_municipality check (municipality ~ '^\d{4}$'),
    constraint ck_indicator_unit check (unit in ('PERCENT', 'PER_1000', 'PER_100000', 'COUNT', 'RATIO')),
    constraint ck_indicator_multiplier check (multiplier > 0),
    constraint ck_indicator_polarity check (polarity in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL')),
    constraint ck_indicator_caveats check (caveats is json array),
    constraint ck_indicator_source check (source is json object)
);

-- What an indicator means is public; only the municipality that described it changes the description.
alter table indicator enable row level security;
alter table indicator force row level security;
create policy everyone_reads on indicator for select using (true);
create policy tenant on indicator
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on indicator to ${app_role};
