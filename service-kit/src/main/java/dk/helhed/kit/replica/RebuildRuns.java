package dk.helhed.kit.replica;

import dk.helhed.kit.inbox.RecordFailures;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.OnLoop;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets a rebuild work on a thread of its own, and reports every second that it is alive and how far it is. It is no
 * {@link dk.helhed.kit.job.Job}: it begins with its request, beside all others, and one that was killed is not resumed.
 */
@ApplicationScoped
class RebuildRuns {

    private static final Logger LOG = Logger.getLogger(RebuildRuns.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

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
        try {
            OnLoop.await(
                    vertx,
                    HEARTBEAT,
                    () -> rebuilds.report(id, progress),
                    () -> rebuilder.rebuild(id, replica, progress));
            LOG.infof("Rebuild %s of %s is done", id, replica.topic());
            relay.wake();
        } catch (Throwable failure) {
            LOG.warnf("Rebuild %s of %s changed nothing: %s", id, replica.topic(), failure);
            rebuilds.failed(
                    id,
                    failure instanceof RebuildRefused
                            ? String.valueOf(failure.getMessage())
                            : RecordFailures.reason(failure));
        }
    }
}
