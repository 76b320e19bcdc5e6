package dk.helhed.kit.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Calls what blocks on a worker thread, and goes on where it was: a session belongs to the context it was opened in. */
public final class Blocking {

    private Blocking() {}

    public static <T> Uni<T> call(Supplier<T> work) {
        return call(Infrastructure.getDefaultWorkerPool(), work);
    }

    /** The same, on threads of the caller's choice. */
    public static <T> Uni<T> call(Executor threads, Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context here = Vertx.currentContext();
            return Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(threads)
                    .emitOn(task -> here.runOnContext(ignored -> task.run()));
        });
    }

    public static Uni<Void> run(Runnable work) {
        return call(() -> {
                    work.run();
                    return true;
                })
                .replaceWithVoid();
    }
}
