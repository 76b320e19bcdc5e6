-- What sub-agreements and cooperation projects have come to say is found too; nothing that is there yet says it.
create or replace function sub_agreement_search(s sub_agreement) returns void language plpgsql as $$
begin
    perform search_put('sub-agreements', s.id::text, s.municipality, p.visibility = 'OPEN', p.published, s.focus_area,
        search_texts(s.terms, 'sites', 'relatedPrograms', 'municipalContext', 'followUpNote'))
    from plan p where p.id = s.plan_id;
end
$$;

create or replace function cooperation_project_search(c cooperation_project) returns void language plpgsql as $$
begin
    perform search_put('cooperation-projects', c.id::text, c.municipality, true, true, c.name,
        search_texts(c.content, 'purpose', 'description', 'furtherPartners', 'mainTracks', 'focusAreas',
            'recommendations'));
end
$$;
