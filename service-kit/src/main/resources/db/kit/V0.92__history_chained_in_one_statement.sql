-- As before, but the rows of a transaction get their places in one statement.
create or replace function history_chain() returns trigger
    language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    head   history_head;
    link   history;
    ids    uuid[] := '{}';
    hashes bytea[] := '{}';
    before bigint;
begin
    if (select position is not null from history where id = new.id) then
        return null;
    end if;
    insert into history_head (municipality, position, hash) values (new.municipality, 0, '') on conflict do nothing;
    select * into strict head from history_head where municipality = new.municipality for update;
    before := head.position;
    -- Ids sort by time. Of other transactions nothing is seen that is not chained.
    for link in select * from history where municipality = new.municipality and position is null order by id loop
        head.position := head.position + 1;
        link.position := head.position;
        head.hash := history_hash(head.hash, link);
        ids := array_append(ids, link.id);
        hashes := array_append(hashes, head.hash);
    end loop;
    update history h set position = before + chained.place, hash = chained.hash
        from unnest(ids, hashes) with ordinality as chained (id, hash, place) where h.id = chained.id;
    update history_head set position = head.position, hash = head.hash where municipality = new.municipality;
    return null;
end
$$;
