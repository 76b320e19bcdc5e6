package dk.helhed.plans.milestone;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The service's clock in tests: the real one, which a test may set ahead to see what time alone does. */
@Mock
@Singleton
public class MovableClock extends Clock {

    private final Clock real = Clock.tick(Clock.system(ZoneId.of("Europe/Copenhagen")), Duration.ofNanos(1_000));
    private volatile Duration ahead = Duration.ZERO;

    void moveTo(LocalDate day) {
        ahead = Duration.between(real.instant(), day.atTime(12, 0).atZone(real.getZone()));
    }

    void moveBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
