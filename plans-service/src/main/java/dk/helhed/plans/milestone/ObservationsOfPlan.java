package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was observed, as a table of a plan's document. */
@ApplicationScoped
class ObservationsOfPlan implements PlanPart {

    private final ObservationRepository rows;
    private final IndicatorService service;

    ObservationsOfPlan(ObservationRepository rows, IndicatorService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public String parent() {
        return "indicators";
    }

    @Override
    public String parentField() {
        return "indicatorId";
    }

    @Override
    public Class<? extends Record> draft() {
        return ObservationDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("indicatorId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.indicatorId(), ObservationView.of(row), null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.observe(request, parentId, (ObservationDraft) draft);
    }
}
