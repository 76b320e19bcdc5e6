package dk.helhed.plans.goal;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
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

    private final PlanRegister plans;
    private final GoalRepository goals;
    private final GoalTies ties;
    private final Clock clock;

    GoalAmendment(PlanRegister plans, GoalRepository goals, GoalTies ties, Clock clock) {
        this.ties = ties;
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
        return goals.own(id, municipality)
                .chain(goal -> plans.own(goal.planId(), municipality)
                        .chain(plan -> ties.binding(plan.id())
                                .map(binding -> new AmendableThing(
                                        id,
                                        plan.id(),
                                        null,
                                        goal.version(),
                                        plan.amendedOnly()
                                                || binding.orElse(Set.of()).contains(id),
                                        goal.content()))));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.STRATEGIC_AGREEMENT);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, GoalDraft draft) {
        return plans.own(target.planId(), target.municipality()).map(plan -> Goal.problems(plan, draft));
    }

    /** The agreement that names the goal is locked before the plan. */
    @Override
    public Uni<Void> lock(AmendmentTarget target, GoalDraft draft) {
        return ties.lock(target.planId());
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, GoalDraft draft) {
        return plans.own(target.planId(), target.municipality())
                .chain(plan -> target.id() == null ? add(plan, draft) : change(plan, target, draft));
    }

    private Uni<Amended> add(PlanSummary plan, GoalDraft draft) {
        return goals.persistAndFlush(Goal.amended(plan, draft, clock.instant()))
                .map(goal -> new Amended(kind(), goal.id(), goal.version(), goal.view()));
    }

    private Uni<Amended> change(PlanSummary plan, AmendmentTarget target, GoalDraft draft) {
        return goals.own(target.requireId(), target.municipality())
                .chain(goal -> ties.reword(plan.id(), goal.id(), true)
                        .invoke(() -> goal.amend(plan, draft, clock.instant()))
                        .call(goals::flush)
                        .map(reworded -> new Amended(kind(), goal.id(), goal.version(), goal.view(), reworded)));
    }
}
