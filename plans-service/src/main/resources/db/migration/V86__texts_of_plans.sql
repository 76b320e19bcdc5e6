-- A decision is of one text of a plan. The text is what the plan and its goals say, less what is no matter of decision.
alter table plan add column text_no integer not null default 1;
alter table plan_decision add column text_no integer not null default 1;

create function plan_text(content jsonb) returns jsonb language sql immutable as $$
    select content - array['externalId', 'predecessorId', 'visibility', 'legalBasis', 'assessment',
        'publicDecisionText', 'recordedAs', 'source', 'qualityFlags']
$$;

create function plan_reworded() returns trigger language plpgsql as $$
begin
    if plan_text(new.content) is distinct from plan_text(old.content) then
        new.text_no := old.text_no + 1;
    end if;
    return new;
end
$$;
create trigger plan_reworded before update of content on plan for each row execute function plan_reworded();

create function goal_reworded() returns trigger language plpgsql as $$
begin
    update plan set text_no = text_no + 1 where id = new.plan_id;
    return null;
end
$$;
create trigger goal_added after insert on goal for each row execute function goal_reworded();
create trigger goal_reworded after update on goal for each row
    when ((new.title, new.description, new.focus_area) is distinct from (old.title, old.description, old.focus_area))
    execute function goal_reworded();
