package dk.helhed.initiatives.replica.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The replica of the published plans, in the transaction of the caller. */
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<PlanReplica, UUID> {

    private static final String IN_AREA =
            "select id, cardinality(area_codes) from plan_replica where not deleted and :code = any(area_codes)";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:plan, 0))";

    /**
     * Lets nobody else link to the plan, or apply an event of it, until the transaction ends: otherwise a link that is
     * made while the event arrives could miss it and stay unverified for ever. Taken before any frame is locked.
     */
    public Uni<Void> lock(UUID planId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK)
                        .setParameter("plan", "plan/" + planId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The published plans that name the area, each with how many areas it names. */
    public Uni<Map<UUID, Integer>> inArea(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_AREA, Object[].class)
                        .setParameter("code", code)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1])));
    }

    /** Empty for a plan that was never published. */
    public Uni<Optional<PlanReplica>> known(UUID planId) {
        return findById(planId).map(Optional::ofNullable);
    }

    /** By id. */
    public Uni<Map<UUID, PlanReplica>> known(Set<UUID> planIds) {
        if (planIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find("id in ?1", planIds)
                .list()
                .map((List<PlanReplica> found) ->
                        found.stream().collect(Collectors.toMap(PlanReplica::id, Function.identity())));
    }
}
