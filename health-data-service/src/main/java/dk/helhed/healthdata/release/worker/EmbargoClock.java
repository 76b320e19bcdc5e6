package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.release.EmbargoService;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.outbox.Relay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks for embargoes that are over, by a timer: it is no job of the worker, since a long audit must not delay a publication. */
@ApplicationScoped
class EmbargoClock {

    private static final Logger LOG = Logger.getLogger(EmbargoClock.class);

    private final ReleaseTable table;
    private final EmbargoService service;
    private final Relay relay;
    private final Worker worker;
    private final Clock clock;

    EmbargoClock(ReleaseTable table, EmbargoService service, Relay relay, Worker worker, Clock clock) {
        this.table = table;
        this.service = service;
        this.relay = relay;
        this.worker = worker;
        this.clock = clock;
    }

    @Scheduled(
            every = "{helhed.embargo.every}",
            delayed = "{helhed.embargo.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishDue() {
        try {
            table.due(clock.instant()).forEach(this::publish);
        } catch (RuntimeException e) {
            // The database is away: the next look finds the same releases.
            LOG.warnf(
                    "Embargoes that are over cannot be looked up for now: %s",
                    e.getClass().getName());
        }
    }

    private void publish(EmbargoService.Due due) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.publish(due));
            relay.wake();
            worker.wake();
        } catch (Throwable e) {
            LOG.warnf(
                    "Release %s could not be published at the end of its embargo and will be tried again: %s",
                    due.id(), e.getClass().getName());
        }
    }
}
