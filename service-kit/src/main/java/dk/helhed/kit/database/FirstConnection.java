package dk.helhed.kit.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pool that requests use has reached the database since the start: it has an address and certificates of
 * its own, and the looks at the database, which go another way, would not see that they are wrong.
 */
@Singleton
class FirstConnection {

    private static final Logger LOG = Logger.getLogger(FirstConnection.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TWO_TRIES = Duration.ofSeconds(1);
    private static final String ADDRESS = "quarkus.datasource.reactive.url";

    private final Pool pool;
    private volatile boolean made;
    private volatile @Nullable String trouble;
    private @Nullable Cancellable tries;

    FirstConnection(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        tries = Uni.createFrom()
                .deferred(() -> pool.query("select 1").execute())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> note(DatabaseTrouble.sentence(failure, ADDRESS)))
                .onFailure()
                .retry()
                .withBackOff(BETWEEN_TWO_TRIES, BETWEEN_TWO_TRIES)
                .indefinitely()
                .subscribe()
                .with(answered -> {
                    trouble = null;
                    made = true;
                });
    }

    void stop(@Observes ShutdownEvent event) {
        if (tries != null) {
            tries.cancel();
        }
    }

    boolean isMade() {
        return made;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void note(String sentence) {
        if (!sentence.equals(trouble)) {
            LOG.warn(sentence);
        }
        trouble = sentence;
    }
}
