package dk.helhed.plans.plan;

import dk.helhed.plans.plan.rules.PartyDecision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what other features show of a plan, in the session of the caller. */
@ApplicationScoped
public class PlanOutlines {

    private final PlanRepository plans;
    private final PlanGoals goals;
    private final PlanDecisions decisions;

    PlanOutlines(PlanRepository plans, PlanGoals goals, PlanDecisions decisions) {
        this.plans = plans;
        this.goals = goals;
        this.decisions = decisions;
    }

    /** Any plan that the reader may read; any other is 404. */
    public Uni<PlanOutline> visible(UUID planId, String reader) {
        return plans.getVisible(planId, reader)
                .chain(plan -> goals.of(planId)
                        .chain(found -> decisions.of(planId).map(decided -> outline(plan, found, decided))));
    }

    private static PlanOutline outline(Plan plan, List<PlanGoal> goals, List<PartyDecision> decided) {
        return new PlanOutline(
                plan.id(),
                plan.municipality(),
                plan.content().title(),
                plan.state().name(),
                plan.version(),
                goals.stream()
                        .map(goal -> new PlanOutline.OutlinedGoal(goal.id(), goal.title()))
                        .toList(),
                decided.stream()
                        .map(one -> new PlanOutline.OutlinedDecision(
                                one.organisationId(),
                                one.bodyId(),
                                one.decidedOn(),
                                one.outcome().name(),
                                one.reference(),
                                one.recordedAt()))
                        .toList());
    }
}
