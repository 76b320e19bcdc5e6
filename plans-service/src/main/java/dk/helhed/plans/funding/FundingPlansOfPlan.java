package dk.helhed.plans.funding;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The budgets, as a table of a plan's document; those that were replaced are history, which is no part of it. */
@ApplicationScoped
class FundingPlansOfPlan implements PlanPart {

    private final FundingPlanRepository rows;
    private final FundingPlanService service;

    FundingPlansOfPlan(FundingPlanRepository rows, FundingPlanService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "fundingPlans";
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
        return FundingPlanDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "funding_plan";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 and state <> ?2 order by no", parents, FundingState.SUPERSEDED)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.content(), null))
                                .toList());
    }

    @Override
    public Uni<Answer> create(ChangeRequest request, UUID parentId, Record draft) {
        return service.record(request, parentId, (FundingPlanDraft) draft);
    }
}
