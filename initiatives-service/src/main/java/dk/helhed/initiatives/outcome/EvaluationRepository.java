package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.lifecycle.InitiativeEvaluations;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The evaluations in the database. */
@ApplicationScoped
class EvaluationRepository implements PagedRepository<Evaluation>, InitiativeEvaluations {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published"
                    + " and i.state in (COMPLETED, CONTINUED, CANCELLED)))";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Evaluation> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    @Override
    public Uni<Boolean> isEvaluated(UUID initiativeId) {
        return count("initiativeId", initiativeId).map(found -> found > 0);
    }
}
