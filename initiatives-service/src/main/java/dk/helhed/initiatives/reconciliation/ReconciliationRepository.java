package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reconciliations in the database. */
@ApplicationScoped
class ReconciliationRepository implements PanacheRepositoryBase<Reconciliation, UUID> {

    Uni<Reconciliation> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Reconciliation>> ofFrame(UUID frameId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("frameId = :frame", "frame", frameId).and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
