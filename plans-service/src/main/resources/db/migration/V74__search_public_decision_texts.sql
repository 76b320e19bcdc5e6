-- Of what is closed, its public decision text is found, and nothing else: not even its own title. What is found is the
-- placeholder.
create function search_closed(kind text, id text, municipality text, known boolean, title text, public_text text)
    returns void language plpgsql as $$
begin
    perform search_put($1, $2, $3, $4 and $6 is not null, true, $5, $6);
end
$$;

create or replace function plan_search(p plan) returns void language plpgsql as $$
begin
    if p.visibility = 'OPEN' then
        perform search_put('plans', p.id::text, p.municipality, true, p.published, p.title,
            search_texts(p.content, 'focusAreas', 'visionThemes', 'approach', 'measures', 'areaCodes'));
    else
        perform search_closed('plans', p.id::text, p.municipality, p.announced, 'Lukket plan',
            p.content ->> 'publicDecisionText');
    end if;
end
$$;

create or replace function decision_paper_search(d decision_paper) returns void language plpgsql as $$
begin
    if d.visibility = 'OPEN' then
        perform search_put('decision-papers', d.id::text, d.municipality, true, true,
            concat_ws(': ', d.content ->> 'issuer', d.content ->> 'caseNumber'),
            search_texts(d.content, 'responsibleUnit', 'coordinatedWith', 'decisionPoints', 'attachments',
                'followUpInstruments', 'publicDecisionText'));
    else
        perform search_closed('decision-papers', d.id::text, d.municipality, true, 'Lukket indstilling',
            d.content ->> 'publicDecisionText');
    end if;
end
$$;

create or replace function case_file_search(c case_file) returns void language plpgsql as $$
begin
    if c.visibility = 'OPEN' then
        perform search_put('cases', c.id::text, c.municipality, true, true, c.title,
            search_texts(c.content, 'caseNumber', 'recommenderRole', 'publicDecisionText'));
    else
        perform search_closed('cases', c.id::text, c.municipality, true, 'Lukket sag', c.content ->> 'publicDecisionText');
    end if;
end
$$;

-- An open item of a closed case is closed too, and has no placeholder of its own.
create or replace function agenda_item_search(a agenda_item) returns void language plpgsql as $$
begin
    if a.visibility = 'OPEN' then
        perform search_put('agenda-items', a.id::text, a.municipality, c.visibility = 'OPEN', c.visibility = 'OPEN',
            coalesce(a.content ->> 'title', c.title),
            concat_ws(E'\n', search_texts(a.content, 'recommenderRole', 'recommendationPoints', 'economicNote',
                'publicDecisionText'), search_texts(a.decision, 'decisionText', 'minutes', 'reason')))
        from case_file c where c.id = a.case_id;
    else
        perform search_closed('agenda-items', a.id::text, a.municipality, true, 'Lukket punkt',
            a.content ->> 'publicDecisionText');
    end if;
end
$$;

-- What is there already; the schema's owner is held by row-level security too and stands aside for this moment.
do $$
declare
    tables text[] := array['plan', 'decision_paper', 'case_file', 'agenda_item'];
    one text;
begin
    foreach one in array tables || 'search_document'::text loop
        execute format('alter table %I no force row level security', one);
    end loop;
    foreach one in array tables loop
        execute format('do $do$ begin perform %I(t) from %I t where t.visibility = ''CLOSED''; end $do$',
            one || '_search', one);
    end loop;
    foreach one in array tables || 'search_document'::text loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
