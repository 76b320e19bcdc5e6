package dk.helhed.plans.staff;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The staff resources, as a table of a plan's document. */
@ApplicationScoped
class StaffOfPlan implements PlanPart {

    private final StaffRepository rows;
    private final StaffService service;

    StaffOfPlan(StaffRepository rows, StaffService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "staffResources";
    }

    @Override
    public String parent() {
        return "subAgreements";
    }

    @Override
    public String parentField() {
        return "subAgreementId";
    }

    @Override
    public Class<? extends Record> draft() {
        return StaffResourceDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "staff_resource";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("subAgreementId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row ->
                                        new PartRow(row.id(), row.subAgreementId(), StaffResourceView.of(row), null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.create(request, parentId, (StaffResourceDraft) draft);
    }
}
