package dk.helhed.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The suite's clock: Danish civil time, in microseconds as PostgreSQL keeps them. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Copenhagen")), Duration.ofNanos(1_000));
    }
}
