package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.work.Rounds;
import dk.helhed.kit.work.Sequential;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes the objects of removed documents, and those whose document was never attached. */
@ApplicationScoped
class ObjectSweep {

    private final Transactions transactions;
    private final StoredObjects objects;
    private final Bucket bucket;
    private final AttachmentConfig.S3 config;
    private final Clock clock;
    private @Nullable Rounds rounds;

    ObjectSweep(Transactions transactions, StoredObjects objects, Bucket bucket, AttachmentConfig config, Clock clock) {
        this.transactions = transactions;
        this.objects = objects;
        this.bucket = bucket;
        this.config = config.s3();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        // Without a bucket there never was an object.
        if (config.bucket().isPresent()) {
            rounds = Rounds.start("object-sweep", config.sweepEvery(), this::sweep);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (rounds != null) {
            rounds.close();
        }
    }

    /** What fails is noted still, and the next round's. */
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(config.leftBehindAfter());
        return transactions
                .in("", () -> objects.withLeftovers(before))
                .chain(found -> Sequential.run(found, municipality -> of(municipality, before)));
    }

    private Uni<Void> of(String municipality, Instant before) {
        return transactions
                .in(municipality, () -> objects.leftovers(municipality, before))
                .chain(found -> Sequential.run(found, id -> delete(municipality, id)));
    }

    private Uni<Void> delete(String municipality, UUID id) {
        return bucket.delete(ObjectStore.key(municipality, id))
                .chain(() -> transactions.in(municipality, () -> objects.forget(id)));
    }
}
