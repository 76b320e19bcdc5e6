package dk.helhed.kit.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reports to a caller every half second how far something is, until it has ended. */
final class ProgressStream {

    private static final Duration REPORTED_EVERY = Duration.ofMillis(500);

    private ProgressStream() {}

    /**
     * To be called on the event loop of the request: each look is a transaction of its own there.
     *
     * @param look at the thing as it stands
     * @param open whether more is to come of it; the first that is not is reported too
     */
    static <V> Multi<V> untilDone(Supplier<Uni<V>> look, Predicate<V> open) {
        Context request = Vertx.currentContext();
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .voidItem()
                        .emitOn(task -> request.runOnContext(run -> task.run()))
                        .chain(() -> look.get()))
                .withDelay(REPORTED_EVERY)
                .whilst(open);
    }
}
