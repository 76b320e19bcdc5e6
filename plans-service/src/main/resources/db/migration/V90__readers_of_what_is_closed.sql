-- What is closed is read by the roles that need it and by the bodies that it names; to everybody else of its municipality
-- it is what it is to outsiders. These policies take away from the others, and hold for the service's role alone: the
-- owner of the schema chains history past them.
-- The board and the working group read the documents of every plan at any time.
create function reads_closed_plan(named jsonb) returns boolean language sql stable parallel safe
    return reads_closed(coalesce(named, '[]') || '["BOARD", "WORKING_GROUP"]');

create policy closed on plan as restrictive for select to ${app_role}
    using (visibility = 'OPEN' or is_read_whole(municipality) or reads_closed_plan(content -> 'readers'));
create policy closed on decision_paper as restrictive for select to ${app_role}
    using (visibility = 'OPEN' or is_read_whole(municipality) or reads_closed(content -> 'readers'));
create policy closed on case_file as restrictive for select to ${app_role}
    using (visibility = 'OPEN' or is_read_whole(municipality) or reads_closed(content -> 'readers'));
create policy closed on agenda_item as restrictive for select to ${app_role}
    using (is_read_whole(municipality) or case visibility
        when 'OPEN' then exists (select from case_file c where c.id = case_id)
        else reads_closed(content -> 'readers') end);

-- What stands under something is read with it: the inner selects see no more than the reader does.
do $$
declare
    part record;
begin
    for part in select * from (values
        ('goal', 'plan', 'plan_id'),
        ('plan_decision', 'plan', 'plan_id'),
        ('sub_agreement', 'plan', 'plan_id'),
        ('strategic_agreement', 'plan', 'plan_id'),
        ('strategic_signature', 'strategic_agreement', 'agreement_id'),
        ('funding_plan', 'plan', 'plan_id'),
        ('theory_of_change', 'plan', 'plan_id'),
        ('change_proposal', 'plan', 'plan_id'),
        ('change_proposal_act', 'change_proposal', 'proposal_id'),
        ('follow_up', 'plan', 'plan_id'),
        ('activity', 'sub_agreement', 'sub_agreement_id'),
        ('staff_resource', 'sub_agreement', 'sub_agreement_id'),
        ('indicator', 'sub_agreement', 'sub_agreement_id'),
        ('observation', 'indicator', 'indicator_id'),
        ('milestone', 'sub_agreement', 'sub_agreement_id'),
        ('milestone_standing', 'milestone', 'milestone_id'),
        ('milestone_override', 'milestone', 'milestone_id'),
        ('attachment_content', 'attachment', 'attachment_id'))
        as parts (child, parent, link)
    loop
        execute format('create policy closed on %I as restrictive for select to ${app_role} using (is_read_whole(%I.municipality)'
            || ' or exists (select from %I parent where parent.id = %I.%I))',
            part.child, part.child, part.parent, part.child, part.link);
    end loop;
end
$$;

create policy closed on attachment as restrictive for select to ${app_role}
    using (is_read_whole(municipality) or case item_kind
        when 'CASE' then exists (select from case_file c where c.id = item_id)
        when 'AGENDA_ITEM' then exists (select from agenda_item a where a.id = item_id)
        else exists (select from decision_paper p where p.id = item_id) end);

-- A version says itself whether it was closed; one of a part does not, and is read as by outsiders: where it was public.
create policy closed on history as restrictive for select to ${app_role}
    using (is_read_whole(municipality) or case kind
        when 'plans' then exists (select from plan p where p.id = subject::uuid)
            and (state ->> 'visibility' = 'OPEN' or reads_closed_plan(state -> 'readers'))
        when 'decision-papers' then exists (select from decision_paper p where p.id = subject::uuid)
            and (state ->> 'visibility' = 'OPEN' or reads_closed(state -> 'readers'))
        when 'cases' then exists (select from case_file c where c.id = subject::uuid)
            and (state ->> 'visibility' = 'OPEN' or reads_closed(state -> 'readers'))
        when 'areas' then true
        when 'organisations' then true
        when 'bodies' then true
        when 'cooperation-projects' then true
        when 'sub-agreements' then published and exists (select from sub_agreement s where s.id = subject::uuid)
        when 'strategic-agreements' then published and exists (select from strategic_agreement s where s.id = subject::uuid)
        else false end);

-- Placeholders are for the own municipality too, also of what others may not know of yet.
alter table redacted_item add column readers jsonb not null default '[]';
alter table redacted_item add column announced boolean not null default true;
alter policy everyone_reads on redacted_item using (announced);

alter table plan no force row level security;
alter table redacted_item no force row level security;
insert into redacted_item (kind, id, municipality, legal_basis, public_decision_text, announced)
    select 'PLAN', id, municipality, content ->> 'legalBasis', content ->> 'publicDecisionText', announced
    from plan where visibility = 'CLOSED' and not announced
    on conflict on constraint pk_redacted_item do nothing;
update redacted_item set readers = '["BOARD", "WORKING_GROUP"]' where kind = 'PLAN';
alter table redacted_item force row level security;
alter table plan force row level security;

-- Which closed items of the reader's own municipality these rows are, or are parts of: what is on record of a read.
create index ix_plan_closed on plan (municipality) where visibility = 'CLOSED';
create index ix_decision_paper_closed on decision_paper (municipality) where visibility = 'CLOSED';
create index ix_case_file_closed on case_file (municipality) where visibility = 'CLOSED';
create index ix_agenda_item_closed on agenda_item (municipality) where visibility = 'CLOSED';

create function closed_among(ids uuid[]) returns table (kind text, id text) language plpgsql stable as $$
declare
    own text := nullif(current_setting('app.municipality', true), '');
begin
    if exists (select from plan p where p.municipality = own and p.visibility = 'CLOSED') then
        return query
            with part (plan_id) as (
                select unnest(ids)
                union select g.plan_id from goal g where g.id = any(ids)
                union select d.plan_id from plan_decision d where d.id = any(ids)
                union select s.plan_id from sub_agreement s where s.id = any(ids)
                union select a.plan_id from strategic_agreement a where a.id = any(ids)
                union select f.plan_id from funding_plan f where f.id = any(ids)
                union select t.plan_id from theory_of_change t where t.id = any(ids)
                union select c.plan_id from change_proposal c where c.id = any(ids)
                union select f.plan_id from follow_up f where f.id = any(ids)
                union select m.plan_id from milestone m where m.id = any(ids)
                union select s.plan_id from activity a join sub_agreement s on s.id = a.sub_agreement_id where a.id = any(ids)
                union select s.plan_id from staff_resource r join sub_agreement s on s.id = r.sub_agreement_id
                    where r.id = any(ids)
                union select s.plan_id from indicator i join sub_agreement s on s.id = i.sub_agreement_id where i.id = any(ids))
            select 'plans', p.id::text from plan p join part on part.plan_id = p.id
            where p.municipality = own and p.visibility = 'CLOSED';
    end if;
    if exists (select from decision_paper p where p.municipality = own and p.visibility = 'CLOSED')
        or exists (select from case_file c where c.municipality = own and c.visibility = 'CLOSED')
        or exists (select from agenda_item a where a.municipality = own and a.visibility = 'CLOSED') then
        return query
            with item (id) as (
                select unnest(ids) union select a.item_id from attachment a where a.id = any(ids))
            select 'decision-papers', p.id::text from decision_paper p join item on item.id = p.id
            where p.municipality = own and p.visibility = 'CLOSED'
            union all
            select 'cases', c.id::text from case_file c join item on item.id = c.id
            where c.municipality = own and c.visibility = 'CLOSED'
            union all
            select 'agenda-items', a.id::text from agenda_item a join item on item.id = a.id
            where a.municipality = own and a.visibility = 'CLOSED';
    end if;
end
$$;
