package dk.helhed.kit.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets transactions in, no more at once than the pool has connections, so that nobody waits in the pool itself. Whoever
 * finds too many before him, waits too long or hangs up is turned away before anything has begun.
 */
@ApplicationScoped
public class Admission {

    // Single statements that need no transaction: the relay's, and those that report how far a job is.
    private static final int FOR_SINGLE_STATEMENTS = 2;

    private final Lane requests;
    private final Lane background;
    private final DatabaseConfig config;
    private final CurrentVertxRequest current;
    private final Counter refused;

    Admission(
            DatabaseConfig config,
            CurrentVertxRequest current,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.datasource.reactive.max-size") int connections) {
        if (config.requestsAtOnce() + config.backgroundAtOnce() + FOR_SINGLE_STATEMENTS > connections) {
            throw new IllegalStateException("helhed.database.requests-at-once and background-at-once must leave "
                    + FOR_SINGLE_STATEMENTS + " of the " + connections + " connections of the pool");
        }
        this.config = config;
        this.current = current;
        this.requests = new Lane(config.requestsAtOnce(), config.waiting());
        this.background = new Lane(config.backgroundAtOnce(), config.waiting());
        this.refused = meters.counter("helhed.database.refused");
        gauges(meters, "requests", requests);
        gauges(meters, "background", background);
    }

    private static void gauges(MeterRegistry meters, String kind, Lane lane) {
        meters.gauge("helhed.database." + kind + ".busy", lane, Lane::busy);
        meters.gauge("helhed.database." + kind + ".waiting", lane, Lane::waiting);
    }

    /**
     * Does the transaction when its turn has come. Inside another one it takes part in that.
     *
     * @param caller whose turn it is, where somebody is known
     * @throws dk.helhed.kit.problem.Problem 503 when it is turned away
     */
    public <T> Uni<T> admit(@Nullable String caller, Supplier<Uni<T>> transaction) {
        if (!config.guard() || Turn.inHand() != null) {
            return transaction.get();
        }
        RoutingContext request = request();
        Lane lane = request == null ? background : requests;
        String name = caller != null ? caller : request == null ? "" : address(request);
        Context context = Objects.requireNonNull(Vertx.currentContext(), "A transaction needs a Vert.x context");
        Uni<T> work = Uni.createFrom().deferred(transaction::get);
        return Uni.createFrom().emitter(emitter -> {
            Turn<T> turn = new Turn<>(name, lane, context, work, emitter);
            var unused = emitter.onTermination(() -> leave(turn, lane));
            enter(turn, lane, request);
        });
    }

    /** The transaction at hand has its connection, with this process of PostgreSQL behind it. */
    public void connected(int process) {
        Turn<?> turn = Turn.inHand();
        if (turn != null && !turn.isConnected()) {
            turn.connected(process);
        }
    }

    Collection<Turn<?>> atWork() {
        return Stream.of(requests, background)
                .flatMap(lane -> lane.atWork().stream())
                .toList();
    }

    private void enter(Turn<?> turn, Lane lane, @Nullable RoutingContext request) {
        if (request != null && request.response().closed()) {
            refuse(turn);
            return;
        }
        turn.losesPatienceAfter(
                request == null ? config.backgroundPatience() : config.patience(), () -> turnAway(turn, lane));
        Lane.Entry entry = lane.enter(turn);
        if (entry.begins()) {
            turn.begin();
        } else if (request != null) {
            // The lane holds whoever waits; one that is over must not be held to the end of a long answer.
            WeakReference<Turn<?>> waiting = new WeakReference<>(turn);
            request.addEndHandler(ended -> {
                Turn<?> still = waiting.get();
                if (still != null) {
                    leave(still, lane);
                }
            });
        }
        if (entry.refused() != null) {
            refuse(entry.refused());
        }
    }

    private void turnAway(Turn<?> turn, Lane lane) {
        // One that has begun keeps its place at work: a connection may still be on its way to it.
        boolean unused = lane.leave(turn);
        refuse(turn);
    }

    private void leave(Turn<?> turn, Lane lane) {
        if (lane.leave(turn)) {
            refuse(turn);
        }
    }

    private void refuse(Turn<?> turn) {
        refused.increment();
        turn.refuse();
    }

    private @Nullable RoutingContext request() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request = current.getCurrent();
        return request == null || request.response().ended() ? null : request;
    }

    private static String address(RoutingContext request) {
        return String.valueOf(request.request().remoteAddress().hostAddress());
    }
}
