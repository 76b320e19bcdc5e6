package dk.helhed.plans.plandecision;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.plan.PlanDecisions;
import dk.helhed.plans.plan.rules.PartyDecision;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The recorded decisions in the database. */
@ApplicationScoped
class PlanDecisionRepository implements PanacheRepositoryBase<PlanDecision, UUID>, PlanDecisions {

    Uni<PlanDecision> get(UUID id, UUID planId) {
        return find("id = ?1 and planId = ?2", id, planId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Override
    public Uni<List<PartyDecision>> of(UUID planId) {
        return list("planId = ?1 order by id", planId)
                .map(found -> found.stream().map(PlanDecision::ofParty).toList());
    }

    Uni<List<PlanDecision>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
