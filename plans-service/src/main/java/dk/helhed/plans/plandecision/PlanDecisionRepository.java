package dk.helhed.plans.plandecision;

import dk.helhed.kit.page.PagedRepository;
import dk.helhed.plans.plan.PlanDecisions;
import dk.helhed.plans.plan.rules.PartyDecision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The recorded decisions in the database. */
@ApplicationScoped
class PlanDecisionRepository implements PagedRepository<PlanDecision>, PlanDecisions {

    Uni<PlanDecision> get(UUID id, UUID planId) {
        return orNotFound(find("id = ?1 and planId = ?2", id, planId));
    }

    @Override
    public Uni<List<PartyDecision>> of(UUID planId) {
        return list("planId = ?1 order by id", planId)
                .map(found -> found.stream().map(PlanDecision::ofParty).toList());
    }
}
