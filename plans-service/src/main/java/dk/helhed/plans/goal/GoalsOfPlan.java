package dk.helhed.plans.goal;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The goals, as a table of a plan's document. */
@ApplicationScoped
class GoalsOfPlan implements PlanPart {

    private final GoalRepository rows;
    private final PlanRegister plans;
    private final Clock clock;

    GoalsOfPlan(GoalRepository rows, PlanRegister plans, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public String parent() {
        return "plan";
    }

    @Override
    public String parentField() {
        return "";
    }

    @Override
    public Class<? extends Record> draft() {
        return GoalDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "goal";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.view(), null))
                                .toList());
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return plans.own(stretch.plan(), stretch.municipality())
                .chain(plan -> stretch.make(
                        GoalDraft.class, (under, draft) -> Goal.set(plan, draft, clock.instant()), Goal::id))
                .map(made -> made.stream()
                        .map(goal -> new Effect("/v1/goals/" + goal.id(), goal.version(), false, goal.view()))
                        .toList());
    }
}
