package dk.helhed.kit.database;

import io.quarkus.runtime.StartupEvent;
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

    FirstConnection(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("first-connection").start(this::run);
    }

    boolean isMade() {
        return made;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        while (!made) {
            try {
                var unused = pool.query("select 1").execute().await().atMost(PATIENCE);
                trouble = null;
                made = true;
            } catch (RuntimeException e) {
                note(DatabaseTrouble.sentence(e, ADDRESS));
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void note(String sentence) {
        if (!sentence.equals(trouble)) {
            LOG.warn(sentence);
        }
        trouble = sentence;
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_TWO_TRIES);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
