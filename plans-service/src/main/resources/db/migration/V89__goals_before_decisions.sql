-- Before there is a decision, goals are not counted: a plan comes in with hundreds of them. A decision that is being
-- recorded is of the text before or of the one after, for both hold the plan.
create or replace function goal_reworded() returns trigger language plpgsql as $$
begin
    perform from plan where id = new.plan_id for no key update;
    update plan set text_no = text_no + 1
        where id = new.plan_id and exists (select from plan_decision d where d.plan_id = new.plan_id);
    return null;
end
$$;
