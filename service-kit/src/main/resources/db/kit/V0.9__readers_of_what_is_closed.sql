-- What a transaction may read of what is closed: all of it ('*'), or what names one of these bodies. Where nothing was
-- said, nothing.
create function reads_closed(named jsonb) returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.reads_closed', true) = '*'
        or jsonb_exists_any(named, string_to_array(current_setting('app.reads_closed', true), ',')), false);

-- Whether a row needs no second look: its reader reads all, or it is another municipality's, which other policies see to.
create function is_read_whole(municipality text) returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.reads_closed', true) = '*', false)
        or municipality is distinct from nullif(current_setting('app.municipality', true), '');
