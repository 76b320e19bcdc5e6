-- Works a statement out for one municipality after another, each behind its own row-level security: what the caller has no
-- right to, it does not get here either. The statement selects an array of labels and a number; its $1 is the municipality.
create function over_municipalities(municipalities text[], statement text)
returns table (labels text[], value numeric) language plpgsql as $$
declare
    municipality text;
begin
    foreach municipality in array municipalities loop
        perform set_config('app.municipality', municipality, true);
        return query execute format('select labels::text[], value::numeric from (%s) as one (labels, value)', statement)
            using municipality;
    end loop;
end $$;

-- How many wait is looked at each second; those that are settled are kept for good.
create index ix_dead_letter_waiting on dead_letter (received_at) where state = 'WAITING';
