-- What a proposal takes away is deleted; how it came there and went stays in history. What only follows a milestone or
-- an indicator goes with it, and by no other way: the application may not delete a figure or an override.
grant delete on milestone, indicator, activity, staff_resource to ${app_role};

alter table milestone_standing drop constraint fk_milestone_standing_milestone,
    add constraint fk_milestone_standing_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality) on delete cascade;
alter table milestone_override drop constraint fk_milestone_override_milestone,
    add constraint fk_milestone_override_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality) on delete cascade;
alter table milestone_watch drop constraint fk_milestone_watch_milestone,
    add constraint fk_milestone_watch_milestone foreign key (milestone_id, municipality)
        references milestone (id, municipality) on delete cascade;
alter table observation drop constraint fk_observation_indicator,
    add constraint fk_observation_indicator foreign key (indicator_id) references indicator (id) on delete cascade;

-- Nobody finds what is gone.
create function search_gone() returns trigger language plpgsql as $$
begin
    perform search_put(tg_argv[0], old.id::text, old.municipality, false, false, '', '');
    return null;
end
$$;
create trigger milestone_gone after delete on milestone for each row execute function search_gone('milestones');
create trigger activity_gone after delete on activity for each row execute function search_gone('activities');
