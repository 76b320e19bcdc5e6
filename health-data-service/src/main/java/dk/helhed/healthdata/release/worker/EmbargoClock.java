package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.release.EmbargoService;
import dk.helhed.kit.outbox.Relay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks for embargoes that are over, on a thread of its own: a long audit must not delay a publication. */
@ApplicationScoped
class EmbargoClock {

    private static final Logger LOG = Logger.getLogger(EmbargoClock.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("embargo").daemon().factory());
    private final ReleaseTable table;
    private final EmbargoService service;
    private final Relay relay;
    private final Clock clock;
    private final Duration every;

    EmbargoClock(
            ReleaseTable table,
            EmbargoService service,
            Relay relay,
            Clock clock,
            @ConfigProperty(name = "helhed.embargo.every", defaultValue = "10s") Duration every) {
        this.table = table;
        this.service = service;
        this.relay = relay;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(
                this::publishDue, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void publishDue() {
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
        } catch (Throwable e) {
            LOG.warnf(
                    "Release %s could not be published at the end of its embargo and will be tried again: %s",
                    due.id(), e.getClass().getName());
        }
    }
}
