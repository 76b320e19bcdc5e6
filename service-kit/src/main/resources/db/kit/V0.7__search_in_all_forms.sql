-- Search in Danish, with the inflections that administrative texts use. The stemmer that PostgreSQL has for Danish takes
-- "ig" off "bolig", so that no compound with it was found, and leaves the neuter of an adjective as it is.
create or replace function search_fold(word text) returns text language sql immutable parallel safe
    return regexp_replace(normalize(replace(replace(replace(replace(replace(lower(normalize(word) collate "und-x-icu"),
        'æ', 'ae'), 'ä', 'ae'), 'ø', 'oe'), 'ö', 'oe'), 'å', 'aa'), NFD), '[\u0300-\u036f]', '', 'g');

-- Words are letters and digits; whatever stands between them, quotation marks and strokes too, parts them. Numbers keep
-- what joins their parts: 1.2, 23/9928. A soft hyphen is no part of a word.
create function search_tokens(content text) returns setof text language sql immutable parallel safe rows 100 as $$
    select distinct left(found[1], 64)
    from regexp_matches(replace(lower(normalize(content) collate "und-x-icu"), U&'\00AD', ''),
        '[[:digit:]]+(?:[./][[:digit:]]+)+|[[:alnum:]]+', 'g') found
$$;

-- The stem of a word in lower case: without its inflection, in the letters that search_fold writes.
create function search_stem(word text) returns text language plpgsql immutable parallel safe as $$
declare
    w text := word;
begin
    if w ~ '^[0-9]' then
        return w;
    end if;
    w := regexp_replace(w, '^(.{3,}[^s])s$', '\1');
    w := regexp_replace(w, '^([^aeiouyæøå]+[aiouyæøå])e(?:rne|r|n|t)$', '\1');
    -- Three letters stay at least.
    w := left(w, 3) || regexp_replace(substr(w, 4),
        '(?:er(?:ende|ede|ne|en|et|er|e)|ende|(?<=[^aeiouyæøå])ede|ene|er|en|et|(?<![aoæøå])e)$', '');
    w := regexp_replace(w, '([bdfgklmnprstv])\1$', '\1');
    w := left(w, 3) || regexp_replace(substr(w, 4), '(?:er|en|et)$', '');
    w := regexp_replace(w, '([bdfgklmnprstv])\1$', '\1');
    -- The neuter of adjectives.
    w := regexp_replace(w, '^(.{2,}(?:.(?:[aeiu]l|iv|ig|rn|bar|som|øs)|[nr]?d|[yno]g))t$', '\1');
    w := regexp_replace(w, '^(.{3,}?[^s])e?s$', '\1');
    return search_fold(regexp_replace(w, '([bdfgklmnprstv])\1$', '\1'));
end
$$;

create or replace function search_stems(sought text) returns text[] language sql immutable parallel safe
    return (select coalesce(array_agg(distinct search_stem(word)), '{}') from search_tokens(sought) word
        where ts_lexize('danish_stem', word) <> '{}');

-- Words whose forms have different stems; the same for everybody, and nobody's to change.
create table search_family (
    family integer not null,
    stem   text    not null,
    constraint pk_search_family primary key (stem, family)
);
insert into search_family (family, stem)
    select distinct family, search_stem(word)
    from unnest(array[
        'barn børn', 'mand mænd', 'bog bøger', 'fod fødder', 'hånd hænder', 'tand tænder', 'nat nætter', 'kraft kræfter',
        'stad stæder', 'and ænder', 'datter døtre', 'bror brødre', 'mor mødre', 'far fædre', 'øje øjne', 'ko køer',
        'museum museer museet', 'gymnasium gymnasier gymnasiet', 'medium medie medier', 'kriterium kriterie kriterier',
        'studium studie studier studiet', 'stipendium stipendier', 'ministerium ministerie ministerier', 'centrum centrer',
        'forum fora', 'kursus kurser kurset', 'cyklus cyklusser', 'konto konti', 'skema skemata', 'ekstern eksterne',
        'intern interne', 'fremmed fremmede', 'ny nyt nye', 'fri frit frie', 'blå blåt', 'grå gråt', 'grøn grønt',
        'pæn pænt', 'skøn skønt', 'hel helt', 'stor stort', 'svær svært', 'klar klart', 'rar rart', 'sikker sikre
        sikkert', 'lav lavt', 'høj højt', 'svag svagt', 'bred bredt', 'hård hårdt', 'lille små', 'gammel gamle',
        'reel reelle reelt', 'egen eget egne', 'voksen voksne voksent', 'tom tomme tomt', 'nem nemme nemt',
        'job jobs', 'år års', 'dum dumme dumt', 'grim grimme grimt', 'enkel enkle enkelt'])
        with ordinality as families (words, family), regexp_split_to_table(words, '\s+') word;
alter table search_family enable row level security;
alter table search_family force row level security;
create policy everyone_reads on search_family for select using (true);
grant select on search_family to ${app_role};

-- What a word of a search is looked for as: how a longer word would begin with it, after a <, and the stems of its forms.
create function search_forms(word text) returns text[] language sql stable parallel safe as $$
    with sought as (select search_stem(word) as stem, search_fold(word) as whole),
    form (stem) as (
        select stem from sought
        -- regel, regler; gammel, gamle
        union select regexp_replace(regexp_replace(stem, 'e([lnr])$', '\1'), '([^aeiouy])\1([lnr])$', '\1\2')
            from sought where stem ~ '[^aeiouy]e[lnr]$'
        union select regexp_replace(stem, '([lnr])$', 'e\1') from sought where stem ~ '[^aeiouy][lnr]$'
        union select regexp_replace(stem, '([^aeiouy])([lnr])$', '\1\1e\2') from sought where stem ~ '[^aeiouy][lnr]$'
        -- forælder, forældre; center, centre
        union select stem || 'r' from sought where whole ~ '[^aeiouy]er(et)?s?$'
        union select left(stem, -1) from sought where stem ~ '.{2}[^aeiouy]r$'
        -- åben, åbent, åbne
        union select left(stem, -2) || ending from sought, unnest(array['n', 'ent']) ending where stem ~ '.[^aeiouy]en$'
        union select left(stem, -3) || ending from sought, unnest(array['n', 'en']) ending where stem ~ '.[^aeiouy]ent$'
        union select left(stem, -1) || ending from sought, unnest(array['en', 'ent']) ending where stem ~ '..[^aeiouy]n$'
        -- barn, børn
        union select left(s.stem, -length(f.stem)) || other.stem
            from sought s join search_family f on s.stem = f.stem or length(f.stem) > 3 and s.stem like '%' || f.stem
            join search_family other on other.family = f.family)
    select array(
            select '<' || begin from sought,
                -- A stem without its e is the begin of too much: kommunikation, for kommune; borgmester, for borger.
                lateral (select case when whole ~ 'es?$' then null when length(stem) > 4 then stem end
                    union select regexp_replace(whole, '(.{3})s$', '\1')
                    union select regexp_replace(whole, '(.{2}e)(rne|ne|r|n|t)s?$', '\1')) begins (begin)
            where length(begin) > 2
            union all select stem from form where stem <> '')
    from sought s
$$;

-- The words of a search, each with its forms; empty where nothing is left of it.
create function search_sought(sought text) returns text[] language sql stable parallel safe
    return (select coalesce(array_agg(array_to_string(search_forms(word), '|')), '{}') from search_tokens(sought) word
        where ts_lexize('danish_stem', word) <> '{}');

create or replace function search_query(stems text[]) returns tsquery language sql immutable parallel safe
    return (select string_agg('(' || (
                select string_agg(quote_literal(form), ' | ') from unnest(string_to_array(word, '|')) form)
            || ')', ' & ')::tsquery
        from unnest(stems) word);

-- A word is found by its plain letters too: arhus. As Danish joins words, so is the end of one, from four letters on, and
-- the begin, from three where three more follow: job finds jobcenter, and mor not moral. Of a text with more words than an
-- index entry can hold, the titles and the whole words come first.
create or replace function search_words(title text, body text) returns tsvector language sql immutable parallel safe
begin atomic
    with word (stem, whole, part) as (
        select unnest(search_stems(title)), '1A', '2B'
        union select unnest(search_stems(body)), '3C', '4D'),
    lexeme (form, place) as (
        select stem, whole from word where stem <> ''
        union select replace(replace(stem, 'aa', 'a'), 'oe', 'o'), whole from word
            where length(replace(replace(stem, 'aa', 'a'), 'oe', 'o')) between 4 and length(stem) - 1
        union select right(stem, length(stem) - cut), part from word, generate_series(2, length(stem) - 4) cut
        union select '<' || left(stem, cut), part from word, generate_series(3, length(stem) - 3) cut
            where stem !~ '^[0-9]'),
    sized (form, place, bytes) as (
        select form, place, sum(octet_length(form) + 8) over (order by place, form) from lexeme)
    select coalesce(string_agg(quote_literal(form) || ':' || place, ' '), '')::tsvector from sized where bytes < 900000;
end;

-- What is there already gets its words anew.
alter table search_document drop column words;
alter table search_document
    add column words tsvector not null generated always as (search_words(title, body)) stored;
create index ix_search_document_words on search_document using gin (words);
