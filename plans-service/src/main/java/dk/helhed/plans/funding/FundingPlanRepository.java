package dk.helhed.plans.funding;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The budgets of plans in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class FundingPlanRepository implements PanacheRepositoryBase<FundingPlan, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<FundingPlan> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<FundingPlan> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** In the order that they were drawn up. */
    Uni<List<FundingPlan>> ofPlan(UUID planId) {
        return list("planId = ?1 order by no", planId);
    }

    Uni<List<FundingPlan>> page(UUID planId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("planId = :parent", "parent", planId).and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
