-- The same stems as before. Most words lack most endings, and a look at the last letter costs less than a regular expression;
-- a word in plain letters needs no folding.
create or replace function search_stem(word text) returns text language plpgsql immutable parallel safe as $$
declare
    w text := word;
begin
    if w ~ '^[0-9]' then
        return w;
    end if;
    if w like '%s' then
        w := regexp_replace(w, '^(.{3,}[^s])s$', '\1');
    end if;
    if right(w, 1) in ('e', 'r', 'n', 't') then
        w := regexp_replace(w, '^([^aeiouyæøå]+[aiouyæøå])e(?:rne|r|n|t)$', '\1');
        -- Three letters stay at least.
        w := left(w, 3) || regexp_replace(substr(w, 4),
            '(?:er(?:ende|ede|ne|en|et|er|e)|ende|(?<=[^aeiouyæøå])ede|ene|er|en|et|(?<![aoæøå])e)$', '');
    end if;
    if right(w, 1) = left(right(w, 2), 1) then
        w := regexp_replace(w, '([bdfgklmnprstv])\1$', '\1');
    end if;
    if right(w, 1) in ('r', 'n', 't') then
        w := left(w, 3) || regexp_replace(substr(w, 4), '(?:er|en|et)$', '');
    end if;
    if right(w, 1) = left(right(w, 2), 1) then
        w := regexp_replace(w, '([bdfgklmnprstv])\1$', '\1');
    end if;
    -- The neuter of adjectives.
    if w like '%t' then
        w := regexp_replace(w, '^(.{2,}(?:.(?:[aeiu]l|iv|ig|rn|bar|som|øs)|[nr]?d|[yno]g))t$', '\1');
    end if;
    if w like '%s' then
        w := regexp_replace(w, '^(.{3,}?[^s])e?s$', '\1');
    end if;
    if right(w, 1) = left(right(w, 2), 1) then
        w := regexp_replace(w, '([bdfgklmnprstv])\1$', '\1');
    end if;
    return case when octet_length(w) = length(w) then lower(w collate "C") else search_fold(w) end;
end
$$;
