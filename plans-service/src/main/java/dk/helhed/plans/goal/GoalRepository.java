package dk.helhed.plans.goal;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The goals in the database. */
@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {

    /** Never null: what row-level security hides is as unknown as what does not exist. */
    Uni<Goal> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own goal. */
    Uni<Goal> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** All goals of a plan, by age. */
    Uni<List<Goal>> of(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    Uni<List<Goal>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    Uni<List<UUID>> idsOf(UUID planId) {
        return getSession()
                .chain(session -> session.createQuery("select id from Goal where planId = :plan", UUID.class)
                        .setParameter("plan", planId)
                        .getResultList());
    }
}
