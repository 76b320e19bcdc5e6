-- The role that readers' questions are answered with sees what was published and nothing from before that: whatever it
-- asks, no draft, no submission, no audit and no true count (decision 10).
grant usage on schema public to ${reading_role};
grant select on dataset, dataset_version, indicator, reference_area, housing_area, area_group to ${reading_role};
grant select (dataset_id, number, structure) on dataset_definition to ${reading_role};
grant select (id, dataset_id, state, withdrawal, number, periods, definition, checksum, published_at, ended_at, reason)
    on release to ${reading_role};
grant select on release_cell, release_value to ${reading_role};

-- Also where it claims to act for a municipality, whose own drafts other policies would show.
create policy after_the_seal on release as restrictive for select to ${reading_role}
    using (state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'));
create policy after_the_seal on release_cell as restrictive for select to ${reading_role}
    using (exists (select 1 from release r where r.id = release_id and r.withdrawal is distinct from 'MUST_NOT_BE_SEEN'));
create policy after_the_seal on release_value as restrictive for select to ${reading_role}
    using (exists (select 1 from release r where r.id = release_id and r.withdrawal is distinct from 'MUST_NOT_BE_SEEN'));
