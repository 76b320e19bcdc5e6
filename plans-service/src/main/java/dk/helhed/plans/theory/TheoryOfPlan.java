package dk.helhed.plans.theory;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The theory of change, as a table of a plan's document. */
@ApplicationScoped
class TheoryOfPlan implements PlanPart {

    private final TheoryRepository rows;
    private final TheoryService service;

    TheoryOfPlan(TheoryRepository rows, TheoryService service) {
        this.rows = rows;
        this.service = service;
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
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.create(request, parentId, (TheoryDraft) draft);
    }
}
