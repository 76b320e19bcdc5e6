package dk.helhed.kit.database;

import dk.helhed.kit.database.Backends.Backend;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds connections that are lent to nobody who still works, and transactions whose connection is gone, and gives their
 * places back. What it cannot repair it says, so that the process is restarted.
 */
@Singleton
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    // The pool itself closes what is idle for longer than its own limit.
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TWO_TURNS = Duration.ofSeconds(2);
    private static final Duration BEHIND = Duration.ofSeconds(1);
    // Where one connection was lost, others may have been a moment later.
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    private final Admission admission;
    private final Backends backends;
    private final FirstConnection first;
    private final DatabaseConfig config;
    private final Duration idleTimeout;
    private final Counter repaired;
    private volatile @Nullable Long answeredAt;
    private volatile @Nullable String trouble;
    private volatile @Nullable Long starvedSince;
    private long behindAt = System.nanoTime();
    private long lastStarvedAt = System.nanoTime() - AFTERMATH.toNanos();

    Watch(
            Admission admission,
            Backends backends,
            FirstConnection first,
            DatabaseConfig config,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.datasource.reactive.idle-timeout") Duration idleTimeout) {
        this.admission = admission;
        this.backends = backends;
        this.first = first;
        this.config = config;
        this.idleTimeout = idleTimeout;
        this.repaired = meters.counter("helhed.database.repaired");
    }

    /** Whether the database has answered the last look, and that was within this time. */
    public boolean hasAnsweredWithin(Duration time) {
        Long answered = answeredAt;
        return answered != null && !isLongerAgo(answered, time) && first.isMade();
    }

    /** Why the database cannot be worked with, as one sentence. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble).or(first::trouble);
    }

    /** Whether connections cannot be had for so long from a database that answers that only a new process helps. */
    public boolean isBeyondRepair() {
        Long since = starvedSince;
        return since != null && isLongerAgo(since, config.giveUpAfter());
    }

    /**
     * Looks once; to be called again and again by one thread.
     *
     * @param delay of the event loops: while they are behind with their work, nothing can be said of who lost what
     */
    public void look(Duration delay) {
        if (delay.compareTo(BEHIND) > 0) {
            behindAt = System.nanoTime();
        }
        try {
            List<Backend> all = backends.look();
            answeredAt = System.nanoTime();
            trouble = null;
            repair(all);
        } catch (SQLException e) {
            say(DatabaseTrouble.sentence(e, Backends.ADDRESS));
            answeredAt = null;
            backends.close();
        }
    }

    private void say(String sentence) {
        if (!sentence.equals(trouble)) {
            LOG.warn(sentence);
        }
        trouble = sentence;
    }

    private void repair(List<Backend> all) throws SQLException {
        Set<Integer> held = new HashSet<>();
        boolean starved = false;
        boolean isSure = isLongerAgo(behindAt, config.suspectAfter());
        for (Turn<?> turn : admission.atWork()) {
            boolean suspect = isSure && turn.isOlderThan(config.suspectAfter());
            if (!turn.isConnected()) {
                starved |= suspect;
            } else if (!suspect || works(turn, all)) {
                held.add(turn.backend());
            } else {
                LOG.warnf("A transaction has lost its connection %d; its place is given back", turn.backend());
                turn.lost();
                repaired.increment();
            }
        }
        if (starved) {
            lastStarvedAt = System.nanoTime();
        }
        Duration limit = isLongerAgo(lastStarvedAt, AFTERMATH) ? idleTimeout.plus(GRACE) : BETWEEN_TWO_TURNS;
        for (Backend backend : all) {
            if (backend.idleSeconds() > limit.toSeconds() && !held.contains(backend.process())) {
                LOG.warnf(
                        "Connection %d is idle for %.0f s and nobody's; it is ended so that the pool makes another",
                        backend.process(), backend.idleSeconds());
                backends.end(backend);
                repaired.increment();
            }
        }
        note(starved);
    }

    private boolean works(Turn<?> turn, List<Backend> all) {
        return all.stream()
                .anyMatch(backend -> backend.process() == turn.backend()
                        && backend.idleSeconds() < config.suspectAfter().toSeconds());
    }

    private void note(boolean starved) {
        if (!starved) {
            starvedSince = null;
        } else if (starvedSince == null) {
            starvedSince = System.nanoTime();
            LOG.error("No connection can be had from the pool although the database answers");
        }
        if (isBeyondRepair()) {
            LOG.error("The pool of connections cannot be repaired: this process calls itself dead");
        }
    }

    private static boolean isLongerAgo(long nanoTime, Duration time) {
        return System.nanoTime() - nanoTime > time.toNanos();
    }
}
