package dk.helhed.plans.attachment;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The bytes of documents, in the transaction of what is known of them: they are there together or not at all. */
@ApplicationScoped
class AttachmentStore {

    private static final String PUT =
            "insert into attachment_content (attachment_id, municipality, bytes) values (:id, :municipality, :bytes)";
    private static final String GET = "select bytes from attachment_content where attachment_id = :id";
    private static final String REMOVE = "delete from attachment_content where attachment_id = :id";

    Uni<Void> put(UUID id, String municipality, byte[] bytes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .setParameter("bytes", bytes)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<byte[]> get(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GET, byte[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Void> remove(UUID id) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REMOVE).setParameter("id", id).executeUpdate())
                .replaceWithVoid();
    }
}
