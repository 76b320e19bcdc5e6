package dk.helhed.plans.activity;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The activities in the database. */
@ApplicationScoped
class ActivityRepository implements PagedRepository<Activity> {

    private static final String LOCK_LINEAGE =
            "select cast(pg_advisory_xact_lock(hashtextextended('activity-lineage/' || :municipality, 0)) as text)";
    private static final String OF_PLAN = """
            select a.id from activity a join sub_agreement s on s.id = a.sub_agreement_id where s.plan_id = :planId""";
    private static final String ANCESTORS = """
            with recursive ancestor (id) as (
                select id from activity where id in (:start)
                union
                select l.predecessor_id from activity_lineage l join ancestor a on a.id = l.activity_id
                where l.predecessor_id is not null
            ) select id from ancestor""";

    /** Those of the ids that are activities of the municipality. */
    Uni<Set<UUID>> known(List<UUID> ids, String municipality) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return getSession()
                .chain(session -> session.createQuery(
                                "select id from Activity where id in :ids and municipality = :municipality", UUID.class)
                        .setParameter("ids", ids)
                        .setParameter("municipality", municipality)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** With their lineage, and that first: one of them may have grown from another. */
    Uni<Void> remove(Collection<UUID> ids) {
        return getSession()
                .call(session -> session.createNativeQuery("delete from activity_lineage where activity_id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery("delete from activity where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The activities that grew from this one. */
    Uni<List<UUID>> grownFrom(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select distinct activity_id from activity_lineage where predecessor_id = :id"
                                        + " order by activity_id",
                                UUID.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    Uni<Set<UUID>> ofPlan(UUID planId) {
        return getSession()
                .chain(session -> session.createNativeQuery(OF_PLAN, UUID.class)
                        .setParameter("planId", planId)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** From here to the end of the transaction nobody else changes the municipality's lineage: two could close a ring. */
    Uni<Void> lockLineage(String municipality) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK_LINEAGE, String.class)
                        .setParameter("municipality", municipality)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** The activities and all that they grew from. */
    Uni<Set<UUID>> withAncestors(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return getSession()
                .chain(session -> session.createNativeQuery(ANCESTORS, UUID.class)
                        .setParameter("start", ids)
                        .getResultList())
                .map(Set::copyOf);
    }
}
