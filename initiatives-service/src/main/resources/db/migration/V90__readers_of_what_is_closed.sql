-- What is closed is read by the roles that need it and by the bodies that it names; to everybody else of its municipality
-- it is what it is to outsiders. These policies take away from the others, and hold for the service's role alone: the
-- owner of the schema chains history past them.
alter table frame add column readers text[] not null default '{}';
alter table initiative add column readers text[] not null default '{}';

create policy closed on frame as restrictive for select to ${app_role}
    using (visibility = 'OPEN' or is_read_whole(municipality) or reads_closed(to_jsonb(readers)));
create policy closed on initiative as restrictive for select to ${app_role}
    using (is_read_whole(municipality)
        or ((visibility = 'OPEN' or reads_closed(to_jsonb(readers))) and exists (select from frame f where f.id = frame_id)));

-- What stands under something is read with it: the inner selects see no more than the reader does.
do $$
declare
    part record;
begin
    for part in select * from (values
        ('theme', 'frame', 'frame_id'),
        ('track', 'frame', 'frame_id'),
        ('reconciliation', 'frame', 'frame_id'),
        ('catalogue_import', 'frame', 'frame_id'),
        ('catalogue_job', 'frame', 'frame_id'),
        ('catalogue_job_file', 'catalogue_job', 'job_id'),
        ('initiative_step', 'initiative', 'initiative_id'),
        ('plan_link', 'initiative', 'initiative_id'),
        ('ledger_balance', 'initiative', 'initiative_id'),
        ('ledger_entry', 'initiative', 'initiative_id'),
        ('hearing', 'initiative', 'initiative_id'),
        ('hearing_response', 'hearing', 'hearing_id'),
        ('evaluation', 'initiative', 'initiative_id'),
        ('reach', 'initiative', 'initiative_id'),
        ('reach_count', 'reach', 'reach_id'))
        as parts (child, parent, link)
    loop
        execute format('create policy closed on %I as restrictive for select to ${app_role} using (is_read_whole(%I.municipality)'
            || ' or exists (select from %I parent where parent.id = %I.%I))',
            part.child, part.child, part.parent, part.child, part.link);
    end loop;
end
$$;

create policy closed on budget_version as restrictive for select to ${app_role}
    using (is_read_whole(municipality) or exists (select from initiative i where i.id = initiative_id)
        or exists (select from track t where t.id = track_id));

-- A version says itself whether it was closed; that its frame was, it does not, and so it must have been public.
create policy closed on history as restrictive for select to ${app_role}
    using (is_read_whole(municipality) or case kind
        when 'frames' then exists (select from frame f where f.id = subject::uuid)
            and (state ->> 'visibility' = 'OPEN' or reads_closed(state -> 'readers'))
        when 'initiatives' then published and exists (select from initiative i where i.id = subject::uuid)
        else false end);

-- Placeholders are for the own municipality too, also of what others may not know of yet.
alter table redacted_item add column readers jsonb not null default '[]';
alter table redacted_item add column announced boolean not null default true;
alter policy everyone_reads on redacted_item using (announced);

alter table initiative no force row level security;
alter table redacted_item no force row level security;
insert into redacted_item (kind, id, municipality, parent_id, legal_basis, public_decision_text, announced)
    select 'INITIATIVE', id, municipality, track_id, legal_basis, public_decision_text, false
    from initiative where visibility = 'CLOSED'
    on conflict on constraint pk_redacted_item do nothing;
alter table redacted_item force row level security;
alter table initiative force row level security;

-- Which closed items of the reader's own municipality these rows are, or are parts of: what is on record of a read. How far
-- an import has come says nothing of them, and is asked again and again.
create index ix_frame_closed on frame (municipality) where visibility = 'CLOSED';
create index ix_initiative_closed on initiative (municipality) where visibility = 'CLOSED';

create function closed_among(ids uuid[]) returns table (kind text, id text) language plpgsql stable as $$
declare
    own text := nullif(current_setting('app.municipality', true), '');
    initiatives uuid[];
begin
    if not exists (select from frame f where f.municipality = own and f.visibility = 'CLOSED')
        and not exists (select from initiative i where i.municipality = own and i.visibility = 'CLOSED') then
        return;
    end if;
    select array_agg(part.initiative_id) into initiatives from (
        select unnest(ids) as initiative_id
        union select s.initiative_id from initiative_step s where s.id = any(ids)
        union select l.initiative_id from plan_link l where l.id = any(ids)
        union select b.initiative_id from ledger_balance b where b.id = any(ids)
        union select e.initiative_id from ledger_entry e where e.id = any(ids)
        union select b.initiative_id from budget_version b where b.id = any(ids)
        union select h.initiative_id from hearing h where h.id = any(ids)
        union select h.initiative_id from hearing_response r join hearing h on h.id = r.hearing_id where r.id = any(ids)
        union select e.initiative_id from evaluation e where e.id = any(ids)
        union select r.initiative_id from reach r where r.id = any(ids)) part;
    return query
        select 'initiatives', i.id::text from initiative i
        where i.id = any(initiatives) and i.municipality = own and i.visibility = 'CLOSED';
    return query
        with part (frame_id) as (
            select unnest(ids)
            union select t.frame_id from theme t where t.id = any(ids)
            union select t.frame_id from track t where t.id = any(ids)
            union select i.frame_id from initiative i where i.id = any(initiatives)
            union select t.frame_id from budget_version b join track t on t.id = b.track_id where b.id = any(ids)
            union select r.frame_id from reconciliation r where r.id = any(ids))
        select 'frames', f.id::text from frame f join part on part.frame_id = f.id
        where f.municipality = own and f.visibility = 'CLOSED';
end
$$;
