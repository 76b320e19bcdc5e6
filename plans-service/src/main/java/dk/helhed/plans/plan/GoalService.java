package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of goals; each method is one transaction. */
@ApplicationScoped
class GoalService {

    private final Changes changes;
    private final PlanRepository plans;
    private final GoalRepository goals;
    private final Clock clock;

    GoalService(Changes changes, PlanRepository plans, GoalRepository goals, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.goals = goals;
        this.clock = clock;
    }

    Uni<Answer> set(ChangeRequest request, UUID planId, GoalDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> plans.getOwn(planId, caller.requireMunicipality())
                        .chain(plan -> goals.persist(Goal.set(plan, draft, clock.instant())))
                        .call(goals::flush)
                        .map(goal -> Answer.created("/v1/goals/" + goal.id(), goal.version(), GoalView.of(goal))));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, GoalDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> goals.getOwn(id, caller.requireMunicipality())
                        .invoke(goal -> goal.expect(expected))
                        .call(goal -> plans.getOwn(goal.planId(), goal.municipality())
                                .invoke(plan -> goal.change(plan, draft, clock.instant())))
                        .call(goals::flush)
                        .map(goal -> Answer.changed(goal.version(), GoalView.of(goal))));
    }
}
