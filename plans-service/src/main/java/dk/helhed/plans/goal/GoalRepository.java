package dk.helhed.plans.goal;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The goals in the database. */
@ApplicationScoped
class GoalRepository implements PagedRepository<Goal> {

    /** All goals of a plan, by age. */
    Uni<List<Goal>> of(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    Uni<List<UUID>> idsOf(UUID planId) {
        return getSession()
                .chain(session -> session.createQuery("select id from Goal where planId = :plan", UUID.class)
                        .setParameter("plan", planId)
                        .getResultList());
    }
}
