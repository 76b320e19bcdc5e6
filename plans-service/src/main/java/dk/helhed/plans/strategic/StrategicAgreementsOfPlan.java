package dk.helhed.plans.strategic;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The strategic agreement, as a table of a plan's document; who signed it is no part of it, for that was done here. */
@ApplicationScoped
class StrategicAgreementsOfPlan implements PlanPart {

    private final StrategicAgreementRepository rows;
    private final StrategicAgreementService service;

    StrategicAgreementsOfPlan(StrategicAgreementRepository rows, StrategicAgreementService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "strategicAgreements";
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
        return List.of("goals");
    }

    @Override
    public Class<? extends Record> draft() {
        return StrategicAgreementDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "strategic_agreement";
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
        return service.create(request, parentId, (StrategicAgreementDraft) draft);
    }
}
