package dk.helhed.plans.plandecision;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The recorded decisions in the database. */
@ApplicationScoped
public class PlanDecisionRepository implements PanacheRepositoryBase<PlanDecision, UUID> {

    Uni<PlanDecision> get(UUID id, UUID planId) {
        return find("id = ?1 and planId = ?2", id, planId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** In the order that they were recorded. */
    public Uni<List<PlanDecision>> of(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    Uni<List<PlanDecision>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
