package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.work.Round;
import dk.helhed.kit.work.Sequential;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Deletes the objects of removed documents, and those whose document was never attached. */
@ApplicationScoped
class ObjectSweep {

    private final Transactions transactions;
    private final StoredObjects objects;
    private final Bucket bucket;
    private final AttachmentConfig.S3 config;
    private final Clock clock;

    ObjectSweep(Transactions transactions, StoredObjects objects, Bucket bucket, AttachmentConfig config, Clock clock) {
        this.transactions = transactions;
        this.objects = objects;
        this.bucket = bucket;
        this.config = config.s3();
        this.clock = clock;
    }

    // Soon after the start: the service may have been down when something fell due.
    @Scheduled(
            every = "{helhed.attachments.s3.sweep-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        // Without a bucket there never was an object.
        return config.bucket().isEmpty() ? Uni.createFrom().voidItem() : Round.of("object-sweep", sweep());
    }

    /** What fails is noted still, and the next round's. */
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(config.leftBehindAfter());
        return transactions
                .in("", () -> objects.withLeftovers(before))
                .chain(municipalities -> Sequential.run(municipalities, one -> of(one, before)));
    }

    private Uni<Void> of(String municipality, Instant before) {
        return transactions
                .in(municipality, () -> objects.leftovers(municipality, before))
                .chain(ids -> Sequential.run(ids, id -> delete(municipality, id)));
    }

    private Uni<Void> delete(String municipality, UUID id) {
        return bucket.delete(ObjectStore.key(municipality, id))
                .chain(() -> transactions.in(municipality, () -> objects.forget(id)));
    }
}
