-- How many an initiative reached of a target group in a period; a count of a few is not in it.
create table reach (
    id            uuid        not null,
    initiative_id uuid        not null,
    municipality  text        not null,
    period_from   date        not null,
    period_to     date        not null,
    target_group  text        not null,
    target_number integer,
    shown         integer,
    version       bigint      not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint pk_reach primary key (id),
    constraint fk_reach_initiative foreign key (initiative_id) references initiative (id),
    constraint ck_reach_period check (period_to >= period_from),
    constraint ck_reach_target_number check (target_number >= 0),
    constraint ck_reach_shown check (shown >= 5)
);
create index ix_reach_initiative on reach (initiative_id);

-- The true counts: no other municipality reads them, whatever is published.
create table reach_count (
    reach_id     uuid    not null,
    municipality text    not null,
    reached      integer not null,
    constraint pk_reach_count primary key (reach_id),
    constraint fk_reach_count_reach foreign key (reach_id) references reach (id),
    constraint ck_reach_count_reached check (reached >= 0)
);

alter table reach enable row level security;
alter table reach force row level security;
create policy tenant on reach
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on reach for select
    using (exists (select from initiative where initiative.id = reach.initiative_id and initiative.published));

alter table reach_count enable row level security;
alter table reach_count force row level security;
create policy tenant on reach_count
    using (municipality = nullif(current_setting('app.municipality', true), ''));

grant select, insert, update on reach, reach_count to ${app_role};

-- What was learnt is found as soon as all may read it: by everyone once the initiative has ended.
create function evaluation_search(e evaluation) returns void language plpgsql as $$
begin
    perform search_put('evaluations', e.id::text, e.municipality, i.visibility = 'OPEN' and f.visibility = 'OPEN',
        i.published and i.state in ('COMPLETED', 'CONTINUED', 'CANCELLED'), i.name,
        concat_ws(E'\n', e.findings, search_texts(e.lessons, 'worked', 'didNotWork'), e.recommendation))
    from initiative i join frame f on f.id = i.frame_id where i.id = e.initiative_id;
end
$$;

create function initiative_evaluation_searched() returns trigger language plpgsql as $$
begin
    perform evaluation_search(e) from evaluation e where e.initiative_id = new.id;
    return null;
end
$$;

create function frame_evaluations_searched() returns trigger language plpgsql as $$
begin
    perform evaluation_search(e) from evaluation e join initiative i on i.id = e.initiative_id where i.frame_id = new.id;
    return null;
end
$$;

create trigger evaluation_searched after insert or update on evaluation
    for each row execute function search_row();
create trigger initiative_evaluation_searched after update on initiative for each row
    when (old.name is distinct from new.name or old.state is distinct from new.state
        or old.published is distinct from new.published or old.visibility is distinct from new.visibility)
    execute function initiative_evaluation_searched();
create trigger frame_evaluations_searched after update on frame for each row
    when (old.visibility is distinct from new.visibility) execute function frame_evaluations_searched();

-- What is there already. The schema's owner is held by row-level security too, so it stands aside for this one moment.
do $$
declare
    one text;
begin
    foreach one in array array['frame', 'initiative', 'evaluation', 'search_document'] loop
        execute format('alter table %I no force row level security', one);
    end loop;
    perform evaluation_search(e) from evaluation e;
    foreach one in array array['frame', 'initiative', 'evaluation', 'search_document'] loop
        execute format('alter table %I force row level security', one);
    end loop;
end
$$;
