create trigger redacted_item_marked after insert or update or delete on redacted_item
    for each row execute function mark_placeholder('{"FRAME": "frames", "INITIATIVE": "initiatives"}');

-- An initiative is shown with the names, numbers and the amount of what it stands in: it changes with them.
create function mark_initiatives_within() returns trigger language plpgsql as $$
begin
    insert into mark as m (kind, id, municipality, was_open, at, xid)
    select 'initiatives', i.id::text, i.municipality, i.published, now(), pg_current_xact_id()
    from initiative i
    where case tg_table_name when 'frame' then i.frame_id when 'theme' then i.theme_id else i.track_id end = new.id
    on conflict (kind, id) do update
        set was_open = m.was_open or excluded.was_open, at = excluded.at, xid = excluded.xid;
    return null;
end
$$;
create trigger frame_initiatives_marked after update on frame for each row
    when (old.name is distinct from new.name) execute function mark_initiatives_within();
create trigger theme_initiatives_marked after update on theme for each row
    when ((old.number, old.name) is distinct from (new.number, new.name)) execute function mark_initiatives_within();
create trigger track_initiatives_marked after update on track for each row
    when ((old.number, old.name, old.amount_oere, old.theme_id)
        is distinct from (new.number, new.name, new.amount_oere, new.theme_id)) execute function mark_initiatives_within();

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
alter table mark no force row level security;
update mark m set was_open = true, xid = pg_current_xact_id() from redacted_item r
    where m.id = r.id::text and (m.kind, r.kind) in (('frames', 'FRAME'), ('initiatives', 'INITIATIVE'));
alter table mark force row level security;
