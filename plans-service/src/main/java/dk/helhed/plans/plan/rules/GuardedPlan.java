package dk.helhed.plans.plan.rules;

import dk.helhed.plans.plan.PlanDraft;
import java.util.UUID;

/**
 * What the guards look at of the plan itself.
 *
 * @param textNo which text of the plan this is: a decision about another one does not count
 */
public record GuardedPlan(UUID id, String municipality, PlanState state, int textNo, PlanDraft content) {}
