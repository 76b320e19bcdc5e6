package dk.helhed.plans.funding;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The budgets of plans in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class FundingPlanRepository implements PagedRepository<FundingPlan> {

    /** In the order that they were drawn up. */
    Uni<List<FundingPlan>> ofPlan(UUID planId) {
        return list("planId = ?1 order by no", planId);
    }
}
