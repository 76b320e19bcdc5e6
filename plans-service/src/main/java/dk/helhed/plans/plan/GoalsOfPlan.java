package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The goals, as a table of a plan's document. */
@ApplicationScoped
class GoalsOfPlan implements PlanPart {

    private final GoalRepository rows;
    private final GoalService service;

    GoalsOfPlan(GoalRepository rows, GoalService service) {
        this.rows = rows;
        this.service = service;
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
                                .map(row -> new PartRow(row.id(), row.planId(), GoalView.of(row), null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.set(request, parentId, (GoalDraft) draft);
    }
}
