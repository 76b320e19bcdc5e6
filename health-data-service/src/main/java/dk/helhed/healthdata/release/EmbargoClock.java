package dk.helhed.healthdata.release;

import dk.helhed.healthdata.release.worker.ReleaseTable;
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
        var unused =
                timer.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            table.due(clock.instant()).forEach(this::publish);
        } catch (RuntimeException e) {
            // The database is away: what is due stays due.
            LOG.warnf("Embargoes wait: %s", e.getClass().getName());
        }
    }

    private void publish(EmbargoService.Due due) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.publish(due));
            relay.wake();
        } catch (Throwable e) {
            LOG.warnf("Release %s waits: %s", due.id(), e.getClass().getName());
        }
    }
}
