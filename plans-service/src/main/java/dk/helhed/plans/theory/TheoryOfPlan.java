package dk.helhed.plans.theory;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.activity.Activities;
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

/** The theory of change, as a table of a plan's document. */
@ApplicationScoped
class TheoryOfPlan implements PlanPart {

    private final TheoryRepository rows;
    private final TheoryReader reader;
    private final Activities activities;
    private final PlanRegister plans;
    private final Clock clock;

    TheoryOfPlan(TheoryRepository rows, TheoryReader reader, Activities activities, PlanRegister plans, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.activities = activities;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "theoriesOfChange";
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
    public List<String> pointsAt() {
        return List.of("goals", "activities");
    }

    @Override
    public Class<? extends Record> draft() {
        return TheoryDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "theory_of_change";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.content(), null))
                                .toList());
    }

    @Override
    public boolean isOneOfAPlan() {
        return true;
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return plans.requireOwn(stretch.plan(), stretch.municipality())
                .chain(plan -> activities
                        .ofPlan(plan.id())
                        .chain(known -> stretch.make(
                                TheoryDraft.class,
                                (id, draft) -> Theory.of(plan, draft, known, clock.instant()),
                                Theory::id))
                        .chain(made -> made.isEmpty()
                                ? Uni.createFrom().item(List.of())
                                : reader.view(made.getFirst())
                                        .map(view -> List.of(new Effect(
                                                "/v1/theories-of-change/" + view.id(),
                                                view.version(),
                                                plan.published(),
                                                view)))));
    }
}
