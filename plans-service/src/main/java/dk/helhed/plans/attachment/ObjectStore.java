package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * The bytes of documents in a bucket. They cannot be part of a transaction: they are put before it, and deleted after
 * it by {@link ObjectSweep}.
 */
@ApplicationScoped
class ObjectStore implements AttachmentStore {

    private final Transactions transactions;
    private final StoredObjects objects;
    private final Bucket bucket;
    private final Clock clock;

    ObjectStore(Transactions transactions, StoredObjects objects, Bucket bucket, Clock clock) {
        this.transactions = transactions;
        this.objects = objects;
        this.bucket = bucket;
        this.clock = clock;
    }

    static String key(String municipality, UUID id) {
        return municipality + "/" + id;
    }

    @Override
    public Uni<Void> prepare(UUID id, String municipality, byte[] bytes) {
        return transactions
                .in(municipality, () -> objects.note(id, municipality, clock.instant()))
                .chain(() -> bucket.put(key(municipality, id), bytes));
    }

    @Override
    public Uni<Void> keep(UUID id, String municipality, byte[] bytes) {
        return objects.attach(id)
                .invoke(there -> {
                    if (!there) {
                        throw Problem.of(ProblemType.UNAVAILABLE);
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<String> sha256(UUID id, String municipality) {
        return bucket.sha256(key(municipality, id));
    }

    @Override
    public Uni<byte[]> slice(UUID id, String municipality, long from, int length) {
        return bucket.slice(key(municipality, id), from, length);
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return objects.remove(id);
    }
}
