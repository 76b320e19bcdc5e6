package dk.helhed.kit.work;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that comes round by itself on a thread of its own; what a round could not do is there for the next one. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    // Soon: the service may have been down when something fell due.
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final String name;
    private final ScheduledExecutorService timer;

    private Rounds(String name) {
        this.name = name;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** @param every from the end of one round to the beginning of the next */
    public static Rounds start(String name, Duration every, Supplier<Uni<Void>> round) {
        Rounds rounds = new Rounds(name);
        long first = Math.min(every.toMillis(), FIRST.toMillis());
        var unused = rounds.timer.scheduleWithFixedDelay(
                () -> rounds.run(round), first, every.toMillis(), TimeUnit.MILLISECONDS);
        return rounds;
    }

    private void run(Supplier<Uni<Void>> round) {
        try {
            VertxContextSupport.subscribeAndAwait(round);
        } catch (Throwable failure) {
            LOG.warnf("A round of %s is left for the next one: %s", name, failure);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
