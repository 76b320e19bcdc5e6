package dk.helhed.plans.attachment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which objects the bucket holds or may hold, and what they are there for. An object is noted before it is put, so one
 * whose document was never attached is found and deleted; nothing ever lists the bucket.
 */
@ApplicationScoped
class StoredObjects {

    private static final String NOTE = """
            insert into attachment_object (attachment_id, municipality, state, put_at)
            values (:id, :municipality, 'PUT', :now)""";
    private static final String ATTACH =
            "update attachment_object set state = 'ATTACHED' where attachment_id = :id and state = 'PUT'";
    private static final String REMOVE = "update attachment_object set state = 'REMOVED' where attachment_id = :id";
    private static final String WITH_LEFTOVERS = """
            select distinct municipality from attachment_object
             where state = 'REMOVED' or state = 'PUT' and put_at < :before order by municipality""";
    private static final String GIVE_UP = """
            update attachment_object set state = 'REMOVED'
             where state = 'PUT' and put_at < :before and municipality = :municipality""";
    private static final String LEFTOVERS = """
            select attachment_id from attachment_object
             where state = 'REMOVED' and municipality = :municipality order by attachment_id limit 100""";
    private static final String FORGET =
            "delete from attachment_object where attachment_id = :id and state = 'REMOVED'";

    Uni<Void> note(UUID id, String municipality, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether it was still there to be attached. */
    Uni<Boolean> attach(UUID id) {
        return change(ATTACH, id).map(changed -> changed == 1);
    }

    Uni<Void> remove(UUID id) {
        return change(REMOVE, id).replaceWithVoid();
    }

    /** The municipalities with objects to delete. */
    Uni<List<String>> withLeftovers(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_LEFTOVERS, String.class)
                        .setParameter("before", before)
                        .getResultList());
    }

    /** The objects to delete, a hundred at most; those that were left behind can be attached no more from here on. */
    Uni<List<UUID>> leftovers(String municipality, Instant before) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(GIVE_UP)
                        .setParameter("before", before)
                        .setParameter("municipality", municipality)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(LEFTOVERS, UUID.class)
                        .setParameter("municipality", municipality)
                        .getResultList());
    }

    Uni<Void> forget(UUID id) {
        return change(FORGET, id).replaceWithVoid();
    }

    private static Uni<Integer> change(String sql, UUID id) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter("id", id).executeUpdate());
    }
}
