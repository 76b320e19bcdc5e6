package dk.helhed.plans.goal;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.source.Recording;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes of goals; each method is one transaction. Those of a plan that is recorded are recorded with it. */
@ApplicationScoped
class GoalService {

    private final Changes changes;
    private final PlanRegister plans;
    private final GoalRepository goals;
    private final GoalTies ties;
    private final Clock clock;

    GoalService(Changes changes, PlanRegister plans, GoalRepository goals, GoalTies ties, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.goals = goals;
        this.ties = ties;
        this.clock = clock;
    }

    Uni<Answer> set(ChangeRequest request, UUID planId, GoalDraft draft) {
        return changes.create(request, draft)
                .from(
                        goals,
                        caller -> plans.own(planId, caller.requireMunicipality())
                                .invoke(plan -> Recording.requireRole(caller, plan.isRecord()))
                                .map(plan -> Goal.set(plan, draft, clock.instant())))
                .answer(goal -> "/v1/goals/" + goal.id(), Goal::view);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, GoalDraft draft) {
        return changes.replace(request, draft)
                .of(goals, id)
                .answerWith((goal, caller) -> plans.own(goal.planId(), goal.municipality())
                        .invoke(plan -> Recording.requireRole(caller, plan.isRecord()))
                        .chain(plan -> replace(plan, goal, draft)));
    }

    private Uni<Answer> replace(PlanSummary plan, Goal goal, GoalDraft draft) {
        plan.requireOpenForChange();
        return (goal.hasSameContent(draft)
                        ? Uni.createFrom().item(List.<Amended>of())
                        : ties.reword(plan.id(), goal.id(), false))
                .invoke(() -> goal.change(plan, draft, clock.instant()))
                .call(goals::flush)
                .map(reworded -> Answer.changed(goal.version(), goal.view())
                        .alsoChanged(reworded.stream()
                                .map(one -> new Effect(one.href(), one.version(), plan.published(), one.view()))
                                .toList()));
    }

    /** The goals, as a table of a plan's document. */
    @Produces
    PlanPart goals() {
        return PlanPart.of("goals", GoalDraft.class)
                .unique("goal")
                .reading(goals, goal -> new PartRow(goal.id(), goal.planId(), goal.view()))
                .creating(
                        stretch -> plans.own(stretch.plan(), stretch.municipality())
                                .chain(plan -> stretch.make(
                                        GoalDraft.class,
                                        (under, draft) -> Goal.set(plan, draft, clock.instant()),
                                        Goal::id)),
                        goal -> new Effect("/v1/goals/" + goal.id(), goal.version(), false, goal.view()));
    }
}
