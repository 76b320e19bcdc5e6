package dk.helhed.kit.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * Does nothing for a caller who has hung up already. The web server sees that only after it has handed over what was
 * read, so each request waits for that one moment.
 */
@Singleton
class HangUpGuard {

    // Before all other filters: what nobody waits for shall cost nothing.
    private static final int FIRST = 19_000;

    private final Counter counter;

    HangUpGuard(MeterRegistry meters) {
        this.counter = meters.counter("helhed.request.hang.ups");
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext request) {
        request.request().pause();
        Objects.requireNonNull(Vertx.currentContext()).runOnContext(now -> {
            if (!((ConnectionBase) request.request().connection()).channel().isActive()) {
                counter.increment();
                return;
            }
            request.request().resume();
            request.next();
        });
    }
}
