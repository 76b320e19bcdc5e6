package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.lifecycle.InitiativeEvaluations;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The evaluations in the database. */
@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID>, InitiativeEvaluations {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published"
                    + " and i.state in (COMPLETED, CONTINUED, CANCELLED)))";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<Evaluation> get(UUID id, String municipality) {
        Filters filters = readable(municipality).and("id = :id", "id", id);
        return orNotFound(find(filters.orderedBy("id"), filters.parameters()).firstResult());
    }

    Uni<Evaluation> getOwn(UUID id, String municipality) {
        return orNotFound(
                find("id = ?1 and municipality = ?2", id, municipality).firstResult());
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

    private static <T> Uni<T> orNotFound(Uni<T> found) {
        return found.onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
