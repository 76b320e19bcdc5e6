package dk.helhed.plans.theory;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The theories of change in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class TheoryRepository implements PanacheRepositoryBase<Theory, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<Theory> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Theory> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Theory>> page(UUID planId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("planId = :parent", "parent", planId).and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
