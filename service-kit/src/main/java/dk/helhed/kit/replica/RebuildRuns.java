package dk.helhed.kit.replica;

import dk.helhed.kit.inbox.RecordFailures;
import dk.helhed.kit.outbox.Relay;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets a rebuild work on a thread of its own, and reports every second that it is alive and how far it is. */
@ApplicationScoped
class RebuildRuns {

    private static final Logger LOG = Logger.getLogger(RebuildRuns.class);

    private final Rebuilder rebuilder;
    private final RebuildTable rebuilds;
    private final Relay relay;
    private final Vertx vertx;

    RebuildRuns(Rebuilder rebuilder, RebuildTable rebuilds, Relay relay, Vertx vertx) {
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
        this.relay = relay;
        this.vertx = vertx;
    }

    void start(UUID id, Replica<?> replica) {
        Thread.ofPlatform().name("rebuild-" + replica.topic()).daemon().start(() -> run(id, replica));
    }

    private void run(UUID id, Replica<?> replica) {
        RebuildProgress progress = new RebuildProgress();
        long heartbeat = vertx.setPeriodic(1_000, tick -> rebuilds.report(id, progress));
        try {
            VertxContextSupport.subscribeAndAwait(() -> rebuilder.rebuild(id, replica, progress));
            LOG.infof("Rebuild %s of %s is done", id, replica.topic());
            relay.wake();
        } catch (Throwable failure) {
            LOG.warnf("Rebuild %s of %s changed nothing: %s", id, replica.topic(), failure);
            rebuilds.failed(
                    id,
                    failure instanceof RebuildRefused
                            ? String.valueOf(failure.getMessage())
                            : RecordFailures.reason(failure));
        } finally {
            vertx.cancelTimer(heartbeat);
        }
    }
}
