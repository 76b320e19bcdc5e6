package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.plan.publish.PlanPublisher;
import dk.helhed.plans.plan.rules.PlanGuardInput;
import dk.helhed.plans.plan.rules.PlanState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The transitions of plans; each method is one transaction. */
@ApplicationScoped
class PlanTransitions {

    private final Changes changes;
    private final PlanRepository plans;
    private final PlanGuardReader guards;
    private final PlanPublisher publisher;
    private final Clock clock;

    PlanTransitions(
            Changes changes, PlanRepository plans, PlanGuardReader guards, PlanPublisher publisher, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.guards = guards;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Answer> advance(ChangeRequest request, UUID id, TransitionDraft transition) {
        return changes.replace(request, transition)
                .of(caller -> {
                    requireRole(caller, transition.to());
                    return plans.own(id, caller.requireMunicipality());
                })
                .call(plan -> guards.of(plan).chain(input -> advance(plan, transition, input)))
                .published(Plan::published)
                .answer(PlanView::of);
    }

    private static void requireRole(Caller caller, PlanState to) {
        String role = to.takenBy();
        if (!caller.roles().contains(role)) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.transition-of-role", role);
        }
    }

    private Uni<Void> advance(Plan plan, TransitionDraft transition, PlanGuardInput input) {
        boolean wasPublished = plan.published();
        PlanState from = plan.state();
        plan.advance(transition, input, LocalDate.now(clock), clock.instant());
        return plans.flush()
                .chain(() -> publisher.publish(plan, wasPublished))
                .chain(() -> publisher.report(
                        plan.id(), plan.state().happening(), plan.state().takenBy(), Map.of("from", from)));
    }
}
