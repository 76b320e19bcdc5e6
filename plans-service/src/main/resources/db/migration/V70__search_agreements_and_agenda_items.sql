-- Whoever may read a strategic agreement may read what was public of its versions when they were stated.
create policy published_agreement_is_read on history for select using (published and case kind
    when 'strategic-agreements' then exists (select from strategic_agreement s where s.id = subject::uuid)
    else false end);

-- Found as their plan is.
create function strategic_agreement_search(s strategic_agreement) returns void language plpgsql as $$
begin
    perform search_put('strategic-agreements', s.id::text, s.municipality, p.visibility = 'OPEN', p.published,
        'Strategisk samarbejdsaftale', concat_ws(E'\n', s.content ->> 'purpose',
            search_texts(s.content -> 'followUp', 'description', 'responsible')))
    from plan p where p.id = s.plan_id;
end
$$;

create function theory_of_change_search(t theory_of_change) returns void language plpgsql as $$
begin
    perform search_put('theories-of-change', t.id::text, t.municipality, p.visibility = 'OPEN', p.published,
        'Forandringsteori', (select string_agg(text #>> '{}', E'\n')
            from jsonb_path_query(t.content, '$.nodes[*].text') text where jsonb_typeof(text) = 'string'))
    from plan p where p.id = t.plan_id;
end
$$;

-- An open item of a closed case is closed too.
create function agenda_item_search(a agenda_item) returns void language plpgsql as $$
begin
    perform search_put('agenda-items', a.id::text, a.municipality, a.visibility = 'OPEN' and c.visibility = 'OPEN',
        a.visibility = 'OPEN' and c.visibility = 'OPEN', coalesce(a.content ->> 'title', c.title),
        concat_ws(E'\n', search_texts(a.content, 'recommenderRole', 'recommendationPoints', 'economicNote',
            'publicDecisionText'), search_texts(a.decision, 'decisionText', 'minutes', 'reason')))
    from case_file c where c.id = a.case_id;
end
$$;

create or replace function search_parts() returns trigger language plpgsql as $$
begin
    perform goal_search(g) from goal g where g.plan_id = new.id;
    perform sub_agreement_search(s) from sub_agreement s where s.plan_id = new.id;
    perform milestone_search(m) from milestone m where m.plan_id = new.id;
    perform activity_search(a) from activity a join sub_agreement s on s.id = a.sub_agreement_id where s.plan_id = new.id;
    perform strategic_agreement_search(s) from strategic_agreement s where s.plan_id = new.id;
    perform theory_of_change_search(t) from theory_of_change t where t.plan_id = new.id;
    return null;
end
$$;

create function search_items() returns trigger language plpgsql as $$
begin
    perform agenda_item_search(a) from agenda_item a where a.case_id = new.id;
    return null;
end
$$;

create trigger strategic_agreement_searched after insert or update on strategic_agreement
    for each row execute function search_row();
create trigger theory_of_change_searched after insert or update on theory_of_change
    for each row execute function search_row();
create trigger agenda_item_searched after insert or update on agenda_item for each row execute function search_row();
create trigger case_items_searched after update on case_file for each row
    when (old.visibility is distinct from new.visibility or old.title is distinct from new.title)
    execute function search_items();

-- What is there already; the schema's owner is held by row-level security too and stands aside for this moment.
do $$
declare
    tables text[] := array['strategic_agreement', 'theory_of_change', 'agenda_item'];
    one text;
begin
    foreach one in array tables || array['plan', 'case_file', 'search_document'] loop
        execute format('alter table %I no force row level security', one);
    end loop;
    foreach one in array tables loop
        execute format('do $do$ begin perform %I(t) from %I t; end $do$', one || '_search', one);
    end loop;
    foreach one in array tables || array['plan', 'case_file', 'search_document'] loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
