package dk.helhed.kit.outbox;

import dk.helhed.kit.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings committed events to Kafka, one active relay per service: reads in order, sends, awaits the acknowledgements,
 * deletes. An event whose deletion is lost with the process is sent again; the inbox of a reader drops the repetition.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration KEY_BLOCKED_FOR = Duration.ofSeconds(10);
    private static final Duration BROKER_BACK_OFF = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final Duration TIDY_EVERY = Duration.ofHours(1);
    // Counting a long outbox costs more than sending from it.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final UUID holder = Ids.next();
    private final Lease lease;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<String, Long> blockedKeys = new HashMap<>();
    private final OutboxTable table;
    private final Broker broker;
    private final RelayConfig config;
    private volatile OutboxTable.Backlog backlog = OutboxTable.Backlog.NONE;
    private volatile boolean stopping;
    private long tidiedAt = System.nanoTime();
    private long lookedAt = tidiedAt - LOOK_EVERY.toNanos();
    private @Nullable Thread thread;

    Relay(OutboxTable table, Broker broker, RelayConfig config, MeterRegistry meters) {
        this.table = table;
        this.broker = broker;
        this.config = config;
        this.lease = new Lease(table, holder, config.lease(), this::wake);
        meters.gauge("helhed.outbox.events", this, relay -> relay.backlog.events());
        meters.gauge("helhed.outbox.oldest.seconds", this, relay -> relay.backlog.oldestSeconds());
        meters.gauge("helhed.dead.letters.waiting", this, relay -> relay.backlog.deadLetters());
    }

    /** Says that something was committed, so that the relay looks at once instead of at its next turn. */
    public void wake() {
        wakeUps.release();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            lease.start();
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    /** What is committed while the service drains is relayed by another process, or at the next start. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            lease.giveBack();
        }
        broker.close();
    }

    private void run() {
        boolean topicsReady = false;
        long pause = FIRST_PAUSE_MILLIS;
        while (!stopping) {
            try {
                look();
                if (!topicsReady) {
                    broker.ensureTopics();
                    topicsReady = true;
                }
                pause = round()
                        ? FIRST_PAUSE_MILLIS
                        : Math.min(2 * pause, config.idle().toMillis());
                sleep(pause);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                // Database or broker away: nothing is lost, the rows wait.
                LOG.warnf("The relay waits: %s", BrokerTrouble.sentence(e).orElseGet(e::toString));
                pause(BROKER_BACK_OFF);
            }
        }
    }

    /** True when something was sent. */
    private boolean round() {
        long epoch = lease.epoch();
        if (epoch < 0) {
            return false;
        }
        long now = System.nanoTime();
        if (now - tidiedAt > TIDY_EVERY.toNanos()) {
            table.tidy();
            tidiedAt = now;
        }
        blockedKeys.values().removeIf(until -> until - now < 0);
        List<PendingRecord> records = table.next(config.batch(), new HashSet<>(blockedKeys.keySet()));
        if (records.isEmpty()) {
            return false;
        }
        Map<PendingRecord, Optional<Throwable>> outcome = broker.send(records);
        List<Long> sent = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        outcome.forEach((pending, failure) -> failure.ifPresentOrElse(
                why -> {
                    block(pending, why);
                    failures.add(why);
                },
                () -> sent.add(pending.seq())));
        if (!failures.isEmpty()) {
            Throwable why = failures.get(0);
            LOG.warnf(
                    "The broker did not take %d of %d events: %s",
                    failures.size(), outcome.size(), BrokerTrouble.sentence(why).orElseGet(why::toString));
        }
        if (sent.isEmpty()) {
            pause(BROKER_BACK_OFF);
            return false;
        }
        table.delete(sent, holder, epoch);
        return true;
    }

    /** Also while the broker is away. Where another process relays, it is the one that reports what waits. */
    private void look() {
        long now = System.nanoTime();
        if (lease.epoch() < 0) {
            backlog = OutboxTable.Backlog.NONE;
        } else if (now - lookedAt > LOOK_EVERY.toNanos()) {
            backlog = table.backlog();
            lookedAt = now;
        }
    }

    private void block(PendingRecord pending, Throwable why) {
        table.failed(pending.seq(), why.getClass().getSimpleName());
        // A broker that is away blocks no key of its own: all wait for it alike.
        if (!(why instanceof RetriableException)) {
            blockedKeys.put(pending.key(), System.nanoTime() + KEY_BLOCKED_FOR.toNanos());
        }
    }

    private void sleep(long millis) throws InterruptedException {
        if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private void pause(Duration length) {
        try {
            sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
