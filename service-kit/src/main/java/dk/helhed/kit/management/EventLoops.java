package dk.helhed.kit.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a blocked event loop visible: asks each for a sign of life and measures how long that takes to come. */
@Singleton
class EventLoops {

    private final Vertx vertx;
    private final Timer delay;
    private final Map<EventExecutor, Long> askedAt = new ConcurrentHashMap<>();

    EventLoops(Vertx vertx, MeterRegistry meters) {
        this.vertx = vertx;
        this.delay = Timer.builder("helhed.event.loop.delay")
                .description("How long an event loop took to come to a new task")
                .publishPercentileHistogram(false)
                .register(meters);
        meters.gauge(
                "helhed.event.loop.blocked.seconds",
                this,
                loops -> loops.blocked().toMillis() / 1000.0);
    }

    /** Asks those that have answered the last time. */
    void look() {
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            if (!loop.isShuttingDown() && askedAt.putIfAbsent(loop, System.nanoTime()) == null) {
                loop.execute(() -> answered(loop));
            }
        }
    }

    /** How long the slowest has owed its answer by now. */
    Duration blocked() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                askedAt.values().stream().mapToLong(asked -> now - asked).max().orElse(0));
    }

    private void answered(EventExecutor loop) {
        Long asked = askedAt.remove(loop);
        if (asked != null) {
            delay.record(Duration.ofNanos(System.nanoTime() - asked));
        }
    }
}
