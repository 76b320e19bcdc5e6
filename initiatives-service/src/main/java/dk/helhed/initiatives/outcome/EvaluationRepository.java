package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.lifecycle.InitiativeEvaluations;
import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The evaluations in the database. */
@ApplicationScoped
class EvaluationRepository implements TenantRepository<Evaluation, UUID>, InitiativeEvaluations {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published"
                    + " and i.state in (COMPLETED, CONTINUED, CANCELLED)))";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Evaluation> get(UUID id, String municipality) {
        Filters filters = readable(municipality).and("id = :id", "id", id);
        return orNotFound(find(filters.orderedBy("id"), filters.parameters()));
    }

    Uni<List<Evaluation>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    @Override
    public Uni<Boolean> isEvaluated(UUID initiativeId) {
        return count("initiativeId", initiativeId).map(found -> found > 0);
    }
}
