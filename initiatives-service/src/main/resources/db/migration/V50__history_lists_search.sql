-- What was public when it was stated, of what is public now, may be read by all.
create policy published_is_read on history for select using (published and case kind
    when 'frames' then exists (select from frame f where f.id = subject::uuid and f.visibility = 'OPEN')
    when 'initiatives' then exists (select from initiative i where i.id = subject::uuid and i.published)
    else false end);

-- Names are sorted as Danes sort them: æ, ø, å at the end, and aa with å.
alter table frame alter column name type text collate "da-x-icu";
alter table initiative alter column name type text collate "da-x-icu";

create trigger frame_marked after insert or update or delete on frame
    for each row execute function mark_row('frames', 'id', 'visibility');
create trigger initiative_marked after insert or update or delete on initiative
    for each row execute function mark_row('initiatives', 'id', 'published');

-- What stands in a frame is found as the frame is: by nobody where it is closed.
create function frame_search(f frame) returns void language plpgsql as $$
begin
    perform search_put('frames', f.id::text, f.municipality, f.visibility = 'OPEN', f.visibility = 'OPEN', f.name,
        concat_ws(E'\n', f.funding_organisation, f.budget_settlement, f.prioritised_by, f.next_step));
end
$$;

create function theme_search(t theme) returns void language plpgsql as $$
begin
    perform search_put('themes', t.id::text, t.municipality, f.visibility = 'OPEN', f.visibility = 'OPEN', t.name, '')
    from frame f where f.id = t.frame_id;
end
$$;

create function track_search(t track) returns void language plpgsql as $$
begin
    perform search_put('tracks', t.id::text, t.municipality, f.visibility = 'OPEN', f.visibility = 'OPEN', t.name, t.number)
    from frame f where f.id = t.frame_id;
end
$$;

create function initiative_search(i initiative) returns void language plpgsql as $$
begin
    perform search_put('initiatives', i.id::text, i.municipality, i.visibility = 'OPEN' and f.visibility = 'OPEN',
        i.published, i.name, search_texts(i.details, 'targetGroups', 'organisationalAnchor', 'partners', 'method',
            'evaluation', 'subInitiatives', 'settings', 'notes'))
    from frame f where f.id = i.frame_id;
end
$$;

create function search_row() returns trigger language plpgsql as $$
begin
    execute format('select %I($1)', tg_table_name || '_search') using new;
    return null;
end
$$;

create function search_parts() returns trigger language plpgsql as $$
begin
    perform theme_search(t) from theme t where t.frame_id = new.id;
    perform track_search(t) from track t where t.frame_id = new.id;
    perform initiative_search(i) from initiative i where i.frame_id = new.id;
    return null;
end
$$;

create trigger frame_searched after insert or update on frame for each row execute function search_row();
create trigger frame_parts_searched after update on frame for each row
    when (old.visibility is distinct from new.visibility) execute function search_parts();
create trigger theme_searched after insert or update on theme for each row execute function search_row();
create trigger track_searched after insert or update on track for each row execute function search_row();
create trigger initiative_searched after insert or update on initiative for each row execute function search_row();

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
do $$
declare
    tables text[] := array['frame', 'theme', 'track', 'initiative'];
    one text;
begin
    foreach one in array tables || array['mark', 'search_document'] loop
        execute format('alter table %I no force row level security', one);
    end loop;
    insert into mark (kind, id, municipality, was_open, at, xid)
        select 'frames', id::text, municipality, visibility = 'OPEN', changed_at, pg_current_xact_id() from frame
        union all select 'initiatives', id::text, municipality, published, changed_at, pg_current_xact_id() from initiative;
    foreach one in array tables loop
        execute format('do $do$ begin perform %I(t) from %I t; end $do$', one || '_search', one);
    end loop;
    foreach one in array tables || array['mark', 'search_document'] loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
