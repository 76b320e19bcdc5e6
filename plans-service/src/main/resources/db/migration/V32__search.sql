-- What stands under a plan is found as the plan is: by all where it is published, by nobody where it is closed.
create function plan_search(p plan) returns void language plpgsql as $$
begin
    perform search_put('plans', p.id::text, p.municipality, p.visibility = 'OPEN', p.published, p.title,
        search_texts(p.content, 'focusAreas', 'visionThemes', 'approach', 'measures', 'areaCodes'));
end
$$;

create function goal_search(g goal) returns void language plpgsql as $$
begin
    perform search_put('goals', g.id::text, g.municipality, p.visibility = 'OPEN', p.published, g.title,
        concat_ws(E'\n', g.description, g.focus_area))
    from plan p where p.id = g.plan_id;
end
$$;

create function sub_agreement_search(s sub_agreement) returns void language plpgsql as $$
begin
    perform search_put('sub-agreements', s.id::text, s.municipality, p.visibility = 'OPEN', p.published, s.focus_area,
        search_texts(s.terms, 'sites', 'relatedPrograms'))
    from plan p where p.id = s.plan_id;
end
$$;

create function milestone_search(m milestone) returns void language plpgsql as $$
begin
    perform search_put('milestones', m.id::text, m.municipality, p.visibility = 'OPEN', p.published, m.title, '')
    from plan p where p.id = m.plan_id;
end
$$;

create function activity_search(a activity) returns void language plpgsql as $$
begin
    perform search_put('activities', a.id::text, a.municipality, p.visibility = 'OPEN', p.published, a.name, a.description)
    from sub_agreement s join plan p on p.id = s.plan_id where s.id = a.sub_agreement_id;
end
$$;

create function decision_paper_search(d decision_paper) returns void language plpgsql as $$
begin
    perform search_put('decision-papers', d.id::text, d.municipality, d.visibility = 'OPEN', d.visibility = 'OPEN',
        concat_ws(': ', d.content ->> 'issuer', d.content ->> 'caseNumber'),
        search_texts(d.content, 'responsibleUnit', 'coordinatedWith', 'decisionPoints', 'attachments', 'followUpInstruments',
            'publicDecisionText'));
end
$$;

create function case_file_search(c case_file) returns void language plpgsql as $$
begin
    perform search_put('cases', c.id::text, c.municipality, c.visibility = 'OPEN', c.visibility = 'OPEN', c.title,
        search_texts(c.content, 'caseNumber', 'recommenderRole', 'publicDecisionText'));
end
$$;

create function cooperation_project_search(c cooperation_project) returns void language plpgsql as $$
begin
    perform search_put('cooperation-projects', c.id::text, c.municipality, true, true, c.name,
        search_texts(c.content, 'furtherPartners', 'mainTracks', 'focusAreas'));
end
$$;

create function area_search(a area) returns void language plpgsql as $$
begin
    perform search_put('areas', a.code, a.municipality, true, true, a.name, concat_ws(E'\n', a.district, a.code));
end
$$;

create function search_row() returns trigger language plpgsql as $$
begin
    execute format('select %I($1)', tg_table_name || '_search') using new;
    return null;
end
$$;

-- A plan that is published or closed takes what stands under it along.
create function search_parts() returns trigger language plpgsql as $$
begin
    perform goal_search(g) from goal g where g.plan_id = new.id;
    perform sub_agreement_search(s) from sub_agreement s where s.plan_id = new.id;
    perform milestone_search(m) from milestone m where m.plan_id = new.id;
    perform activity_search(a) from activity a join sub_agreement s on s.id = a.sub_agreement_id where s.plan_id = new.id;
    return null;
end
$$;

create trigger area_searched after insert or update on area for each row execute function search_row();
create trigger plan_searched after insert or update on plan for each row execute function search_row();
create trigger plan_parts_searched after update on plan for each row
    when (old.published is distinct from new.published or old.visibility is distinct from new.visibility)
    execute function search_parts();
create trigger goal_searched after insert or update on goal for each row execute function search_row();
create trigger sub_agreement_searched after insert or update on sub_agreement
    for each row execute function search_row();
create trigger milestone_searched after insert or update on milestone for each row execute function search_row();
create trigger activity_searched after insert or update on activity for each row execute function search_row();
create trigger decision_paper_searched after insert or update on decision_paper
    for each row execute function search_row();
create trigger case_file_searched after insert or update on case_file for each row execute function search_row();
create trigger cooperation_project_searched after insert or update on cooperation_project
    for each row execute function search_row();

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
do $$
declare
    tables text[] := array['area', 'plan', 'goal', 'sub_agreement', 'milestone', 'activity', 'decision_paper', 'case_file',
        'cooperation_project'];
    one text;
begin
    foreach one in array tables || 'search_document'::text loop
        execute format('alter table %I no force row level security', one);
    end loop;
    foreach one in array tables loop
        execute format('do $do$ begin perform %I(t) from %I t; end $do$', one || '_search', one);
    end loop;
    foreach one in array tables || 'search_document'::text loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
