package dk.helhed.kit.work;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/** Work of an event loop that a thread of its own waits for. */
public final class OnLoop {

    private OnLoop() {}

    /** To be called on a thread that may wait. */
    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, while its progress is reported in between. */
    public static <T> T await(Vertx vertx, Duration every, Runnable report, Supplier<Uni<T>> work) {
        long timer = vertx.setPeriodic(every.toMillis(), tick -> report.run());
        try {
            return await(work);
        } finally {
            vertx.cancelTimer(timer);
        }
    }
}
