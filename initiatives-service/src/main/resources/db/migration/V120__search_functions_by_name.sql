-- As before, but each table's function is called by its name: a statement that is put together is planned again for each row.
create or replace function search_row() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'initiative' then perform initiative_search(new);
        when 'track' then perform track_search(new);
        when 'theme' then perform theme_search(new);
        when 'frame' then perform frame_search(new);
        when 'evaluation' then perform evaluation_search(new);
    end case;
    return null;
end
$$;
