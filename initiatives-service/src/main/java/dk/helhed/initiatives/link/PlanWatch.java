package dk.helhed.initiatives.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records which municipalities have linked to a plan, so that its events reach each of them. */
@ApplicationScoped
class PlanWatch {

    private static final String ADD =
            "insert into plan_watch (plan_id, municipality) values (:plan, :municipality) on conflict do nothing";
    private static final String WATCHERS =
            "select municipality from plan_watch where plan_id = :plan order by municipality";

    private static final String DUE =
            "select plan_id, municipality from plan_watch where due order by plan_id limit 1 for update skip locked";
    private static final String SETTLE =
            "update plan_watch set due = false where plan_id = :plan and municipality = :municipality";

    /** A municipality whose links to a plan are to be looked at again. */
    record Due(UUID planId, String municipality) {}

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

    /** Held until the transaction ends; null where none is. */
    Uni<@Nullable Due> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, Object[].class).getSingleResultOrNull())
                .map(row -> row == null ? null : new Due((UUID) row[0], (String) row[1]));
    }

    Uni<Void> settle(Due one) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLE)
                        .setParameter("plan", one.planId())
                        .setParameter("municipality", one.municipality())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
