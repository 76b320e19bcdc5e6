alter table initiative add column funding jsonb;
alter table track add column funding jsonb;

-- The figures of a prioritised initiative, or of the track that it lives on, as they were stated one after the other.
-- The last one counts; each is written once, never changed.
create table budget_version (
    id            uuid        not null,
    municipality  text        not null,
    initiative_id uuid,
    track_id      uuid,
    number        integer     not null,
    amount_oere   bigint,
    division      jsonb       not null,
    funding       jsonb,
    owner_version bigint      not null,
    published     boolean     not null,
    stated_at     timestamptz not null,
    constraint pk_budget_version primary key (id),
    constraint fk_budget_version_initiative foreign key (initiative_id) references initiative (id),
    constraint fk_budget_version_track foreign key (track_id) references track (id),
    constraint uq_budget_version_initiative unique (initiative_id, number),
    constraint uq_budget_version_track unique (track_id, number),
    constraint ck_budget_version_owner check (num_nonnulls(initiative_id, track_id) = 1),
    constraint ck_budget_version_number check (number > 0),
    constraint ck_budget_version_amount check (amount_oere >= 0)
);

-- What was public when it was stated, of what is public now, may be read by all.
alter table budget_version enable row level security;
alter table budget_version force row level security;
create policy tenant on budget_version
    using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy published on budget_version for select
    using (published and (exists (select from initiative i where i.id = initiative_id and i.published)
        or exists (select from track t join frame f on f.id = t.frame_id where t.id = track_id and f.visibility = 'OPEN')));

grant select, insert on budget_version to ${app_role};

-- What is prioritised already. The schema's owner is held by row-level security too, so it stands aside for this moment.
alter table initiative no force row level security;
alter table track no force row level security;
alter table frame no force row level security;
alter table budget_version no force row level security;
insert into budget_version
        (id, municipality, initiative_id, number, amount_oere, division, owner_version, published, stated_at)
    select gen_random_uuid(), municipality, id, 1, amount_oere, division, version, published, changed_at from initiative
    where state not in ('IDEA', 'PROPOSED')
        and (amount_oere is not null or division <> '{"phasing": [], "breakdown": []}');
insert into budget_version
        (id, municipality, track_id, number, amount_oere, division, owner_version, published, stated_at)
    select gen_random_uuid(), t.municipality, t.id, 1, t.amount_oere, '{"phasing": [], "breakdown": []}', t.version,
        f.visibility = 'OPEN', t.changed_at
    from track t join frame f on f.id = t.frame_id
    where t.amount_oere is not null
        and exists (select from initiative i where i.track_id = t.id and i.state not in ('IDEA', 'PROPOSED'));
alter table initiative force row level security;
alter table track force row level security;
alter table frame force row level security;
alter table budget_version force row level security;
