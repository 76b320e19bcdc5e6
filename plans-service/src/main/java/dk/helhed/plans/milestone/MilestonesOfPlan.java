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

/** The milestones, as a table of a plan's document; where they stand is no part of it. */
@ApplicationScoped
class MilestonesOfPlan implements PlanPart {

    private final MilestoneRepository rows;
    private final MilestoneService service;

    MilestonesOfPlan(MilestoneRepository rows, MilestoneService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "milestones";
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
    public List<String> pointsAt() {
        return List.of("goals", "activities", "indicators");
    }

    @Override
    public Class<? extends Record> draft() {
        return MilestoneDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "milestone";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("subAgreementId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.subAgreementId(), StatedMilestone.of(row), null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.create(request, parentId, (MilestoneDraft) draft);
    }
}
