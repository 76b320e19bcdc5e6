-- The first row's trigger chains all rows of the transaction. One by one, the head would be written as often as there are
-- rows, and be looked for each time among all that it was before: the time of a large import would grow with its square.
create index ix_history_unchained on history (municipality, id) where position is null;

create or replace function history_chain() returns trigger
    language plpgsql security definer
    set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    head history_head;
    link history;
begin
    if (select position is not null from history where id = new.id) then
        return null;
    end if;
    insert into history_head (municipality, position, hash) values (new.municipality, 0, '') on conflict do nothing;
    select * into strict head from history_head where municipality = new.municipality for update;
    -- Ids sort by time. Of other transactions nothing is seen that is not chained.
    for link in select * from history where municipality = new.municipality and position is null order by id loop
        head.position := head.position + 1;
        link.position := head.position;
        head.hash := history_hash(head.hash, link);
        update history set position = head.position, hash = head.hash where id = link.id;
    end loop;
    update history_head set position = head.position, hash = head.hash where municipality = new.municipality;
    return null;
end
$$;
