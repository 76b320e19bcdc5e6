-- The same words as before, gathered in one pass. Each insert planned the one large query anew, and that took longer than
-- all else that was done for a row.
create or replace function search_words(title text, body text) returns tsvector
    language plpgsql immutable parallel safe as $$
declare
    forms text[] := '{}';
    whole text := ''':1A';
    part  text := ''':2B';
    one   text;
    stem  text;
    plain text;
    words text;
begin
    foreach one in array array[title, body] loop
        for stem in select search_stem(word) from search_tokens(one) word where ts_lexize('danish_stem', word) <> '{}' loop
            continue when stem = '';
            forms := array_append(forms, '''' || stem || whole);
            plain := replace(replace(stem, 'aa', 'a'), 'oe', 'o');
            if length(plain) between 4 and length(stem) - 1 then
                forms := array_append(forms, '''' || plain || whole);
            end if;
            for cut in 2..length(stem) - 4 loop
                forms := array_append(forms, '''' || right(stem, -cut) || part);
            end loop;
            if stem !~ '^[0-9]' then
                for cut in 3..length(stem) - 3 loop
                    forms := array_append(forms, '''<' || left(stem, cut) || part);
                end loop;
            end if;
        end loop;
        whole := ''':3C';
        part := ''':4D';
    end loop;
    words := array_to_string(forms, ' ');
    if octet_length(words) + 2 * cardinality(forms) < 900000 then
        return words::tsvector;
    end if;
    -- Of a text with more words than an index entry can hold, the titles and the whole words come first.
    return (select coalesce(string_agg(form, ' '), '')::tsvector
        from (select form, sum(octet_length(form) + 3) over (order by right(form, 2), left(form, -4) collate "default") as bytes
            from (select distinct form from unnest(forms) form) forms) sized
        where bytes < 900000);
end
$$;

-- The same texts as before: most members are one text, and need no query.
create or replace function search_texts(content jsonb, variadic members text[]) returns text
    language plpgsql immutable parallel safe as $$
declare
    texts  text;
    member text;
    value  jsonb;
begin
    foreach member in array members loop
        value := content -> member;
        if jsonb_typeof(value) = 'string' then
            texts := concat_ws(E'\n', texts, value #>> '{}');
        elsif jsonb_typeof(value) in ('array', 'object') and value not in ('[]', '{}') then
            texts := concat_ws(E'\n', texts, (select string_agg(leaf #>> '{}', E'\n')
                from jsonb_path_query(value, 'strict $.**') leaf where jsonb_typeof(leaf) = 'string'));
        end if;
    end loop;
    return texts;
end
$$;

-- A thing whose texts are as they were keeps its words: an insert makes them before it finds that there is such a row. The
-- title's collation would be that of all arguments, and no index would be of use.
create or replace function search_put(
    kind text, id text, municipality text, open boolean, published boolean, title text, body text)
    returns void language plpgsql as $$
declare
    there search_document;
begin
    if open is not true then
        delete from search_document d where d.kind = $1 collate "default" and d.id = $2 collate "default";
        return;
    end if;
    select * into there from search_document d where d.kind = $1 collate "default" and d.id = $2 collate "default";
    if not found or (there.title, there.body) is distinct from ($6, coalesce($7, '')) then
        insert into search_document as d (kind, id, municipality, published, title, body)
        values ($1, $2, $3, $5, $6, coalesce($7, ''))
        on conflict on constraint pk_search_document do update
            set published = excluded.published, title = excluded.title, body = excluded.body;
    elsif there.published <> $5 then
        update search_document d set published = $5
        where d.kind = $1 collate "default" and d.id = $2 collate "default";
    end if;
end
$$;
