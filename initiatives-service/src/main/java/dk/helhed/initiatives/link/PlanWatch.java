package dk.helhed.initiatives.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Remembers which municipalities have linked to a plan, so that news of it can be taken to each of them. */
@ApplicationScoped
class PlanWatch {

    private static final String ADD =
            "insert into plan_watch (plan_id, municipality) values (:plan, :municipality) on conflict do nothing";
    private static final String WATCHERS =
            "select municipality from plan_watch where plan_id = :plan order by municipality";

    Uni<Void> add(UUID planId, String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("plan", planId)
                        .setParameter("municipality", municipality)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<String>> watchers(UUID planId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WATCHERS, String.class)
                        .setParameter("plan", planId)
                        .getResultList());
    }
}
