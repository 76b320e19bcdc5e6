package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The bytes of documents in PostgreSQL, in the transaction of what is known of them: both are there or neither is. */
@ApplicationScoped
class DatabaseStore implements AttachmentStore {

    private static final String PUT =
            "insert into attachment_content (attachment_id, municipality, bytes) values (:id, :municipality, :bytes)";
    private static final String SHA256 =
            "select encode(sha256(bytes), 'hex') from attachment_content where attachment_id = :id";
    private static final String SLICE = """
            select substring(bytes from cast(:from as integer) for cast(:length as integer)) from attachment_content
            where attachment_id = :id""";
    private static final String REMOVE = "delete from attachment_content where attachment_id = :id";

    private final Transactions transactions;

    DatabaseStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Void> prepare(UUID id, String municipality, byte[] bytes) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> keep(UUID id, String municipality, byte[] bytes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("id", id)
                        .setParameter("municipality", municipality)
                        .setParameter("bytes", bytes)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** As the caller: row-level security shows the bytes to whoever may read the document's item. */
    @Override
    public Uni<String> sha256(UUID id, String municipality) {
        return transactions.read(caller -> orNotFound(Panache.getSession()
                .chain(session -> session.createNativeQuery(SHA256, String.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())));
    }

    @Override
    public Uni<byte[]> slice(UUID id, String municipality, long from, int length) {
        return transactions.read(caller -> orNotFound(Panache.getSession()
                .chain(session -> session.createNativeQuery(SLICE, byte[].class)
                        .setParameter("id", id)
                        // The first byte is number one.
                        .setParameter("from", from + 1)
                        .setParameter("length", length)
                        .getSingleResultOrNull())));
    }

    private static <T> Uni<T> orNotFound(Uni<T> found) {
        return found.onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(REMOVE).setParameter("id", id).executeUpdate())
                .replaceWithVoid();
    }
}
