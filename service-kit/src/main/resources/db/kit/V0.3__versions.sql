-- When what a row of the history states was followed by something else, whoever asks: another municipality may see that
-- a version was no longer the last, though not what came after it.
create function history_held_until(h history) returns timestamptz
    language plpgsql stable security definer
    set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    asking text := current_setting('app.municipality', true);
    until timestamptz;
begin
    perform set_config('app.municipality', h.municipality, true);
    select min(n.at) into until from history n where n.municipality = h.municipality
        and n.kind = h.kind and n.subject = h.subject and n.position > h.position;
    perform set_config('app.municipality', coalesce(asking, ''), true);
    return until;
end
$$;
