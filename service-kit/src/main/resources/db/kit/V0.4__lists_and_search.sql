-- When each thing was last modified, for partners who keep a copy of a list in step. The number of the transaction says
-- more than the time: all numbers below the oldest open transaction are settled, whatever commits later.
create table mark (
    kind         text        not null,
    id           text        not null,
    municipality text        not null,
    was_open     boolean     not null,
    at           timestamptz not null,
    xid          xid8        not null,
    constraint pk_mark primary key (kind, id)
);
create index ix_mark_xid on mark (kind, xid, id);

-- A service's trigger names the kind, the column that identifies a row, and the one that says whether all may read it:
-- a boolean, or 'visibility', or nothing where everything is open.
create function mark_row() returns trigger language plpgsql as $$
declare
    changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    is_open boolean := tg_op <> 'DELETE' and case
        when tg_nargs < 3 then true
        when tg_argv[2] = 'visibility' then changed ->> 'visibility' = 'OPEN'
        else (changed ->> tg_argv[2])::boolean end;
begin
    insert into mark as m (kind, id, municipality, was_open, at, xid)
    values (tg_argv[0], changed ->> tg_argv[1], changed ->> 'municipality', is_open,
        case when tg_op = 'DELETE' then now() else coalesce((changed ->> 'changed_at')::timestamptz, now()) end,
        pg_current_xact_id())
    on conflict (kind, id) do update
        set was_open = m.was_open or excluded.was_open, at = excluded.at, xid = excluded.xid;
    return null;
end
$$;

-- Of what was once open, all may know that it was modified; never of anything else.
alter table mark enable row level security;
alter table mark force row level security;
create policy everyone_reads on mark for select using (was_open);
create policy tenant on mark
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on mark to ${app_role};

-- Search in Danish. A word is stemmed, and æ, ø, å are folded as they are written where there are no such keys; the
-- ends of a word count too, for Danish joins words: plan is in helhedsplan. Titles weigh more than texts (A, C), whole
-- words more than their ends (B, D).
create function search_fold(word text) returns text language sql immutable parallel safe
    return translate(replace(replace(replace(replace(replace(lower(word),
        'æ', 'ae'), 'ä', 'ae'), 'ø', 'oe'), 'ö', 'oe'), 'å', 'aa'), 'éèêáàüóíñç\', 'eeeaauoinc');

create function search_stems(sought text) returns text[] language sql immutable parallel safe
    return (select coalesce(array_agg(distinct search_fold(lexeme)), '{}') from unnest(to_tsvector('danish', sought)));

create function search_words(title text, body text) returns tsvector language sql immutable parallel safe
begin atomic
    with word (stem, whole, part) as (
        select unnest(search_stems(title)), '1A', '2B'
        union select unnest(search_stems(body)), '3C', '4D')
    select coalesce(string_agg(quote_literal(lexeme) || ':' || place, ' '), '')::tsvector
    from (
        select stem as lexeme, whole as place from word
        union select right(stem, length(stem) - cut), part from word, generate_series(2, length(stem) - 4) cut
    ) lexemes where lexeme <> '';
end;

create function search_query(stems text[]) returns tsquery language sql immutable parallel safe
    return (select string_agg('(' || quote_literal(stem) || ':*AC | ' || quote_literal(stem) || ':BD)', ' & ')::tsquery
        from unnest(stems) stem where stem <> '');

create table search_document (
    kind         text     not null,
    id           text     not null,
    municipality text     not null,
    published    boolean  not null,
    title        text     not null collate "da-x-icu",
    body         text     not null,
    words        tsvector not null generated always as (search_words(title, body)) stored,
    constraint pk_search_document primary key (kind, id)
);
create index ix_search_document_words on search_document using gin (words);

-- A service's triggers keep one document for each thing. What is closed has none, so nobody finds it.
create function search_put(
    kind text, id text, municipality text, open boolean, published boolean, title text, body text)
    returns void language plpgsql as $$
begin
    if open then
        insert into search_document as d (kind, id, municipality, published, title, body)
        values ($1, $2, $3, $5, $6, coalesce($7, ''))
        on conflict on constraint pk_search_document do update
            set published = excluded.published, title = excluded.title, body = excluded.body;
    else
        delete from search_document d where d.kind = $1 and d.id = $2;
    end if;
end
$$;

-- All texts under some members of a document.
create function search_texts(content jsonb, variadic members text[]) returns text language sql immutable parallel safe
    return (select string_agg(found #>> '{}', E'\n')
        from unnest(members) member, jsonb_path_query(content -> member, 'strict $.**') found
        where jsonb_typeof(found) = 'string');

alter table search_document enable row level security;
alter table search_document force row level security;
create policy everyone_reads on search_document for select using (published);
create policy tenant on search_document
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update, delete on search_document to ${app_role};
