package dk.helhed.plans.plan;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.Touched;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change and add the goals of a plan that is decided. */
@ApplicationScoped
class GoalAmendment implements Amendable<GoalDraft> {

    private final PlanRepository plans;
    private final GoalRepository goals;
    private final Clock clock;

    GoalAmendment(PlanRepository plans, GoalRepository goals, Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.GOAL;
    }

    @Override
    public Class<GoalDraft> draft() {
        return GoalDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return goals.getOwn(id, municipality)
                .chain(goal -> plans.getOwn(goal.planId(), municipality)
                        .map(plan -> new AmendableThing(
                                id, plan.id(), null, goal.version(), plan.amendedOnly(), goal.content())));
    }

    @Override
    public Set<Touched> touches(Collection<String> pointers) {
        return Set.of(Touched.STRATEGIC_AGREEMENT);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, GoalDraft draft) {
        return plans.getOwn(target.planId(), target.municipality()).map(plan -> Goal.problems(plan, draft));
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, GoalDraft draft) {
        return plans.getOwn(target.planId(), target.municipality())
                .chain(plan -> target.id() == null
                        ? goals.persist(Goal.amended(plan, draft, clock.instant()))
                        : goals.getOwn(target.requireId(), target.municipality())
                                .invoke(goal -> goal.amend(plan, draft, clock.instant())))
                .call(goals::flush)
                .map(goal -> new Amended(kind(), goal.id(), goal.version(), GoalView.of(goal)));
    }
}
