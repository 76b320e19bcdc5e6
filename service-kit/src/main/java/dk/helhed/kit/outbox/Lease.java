package dk.helhed.kit.outbox;

import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The right to relay, which one process of a service has at a time. A thread of its own renews it, so that it can be
 * short: a send that takes long loses it to nobody, and a killed process is followed within seconds.
 */
class Lease {

    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final long NONE = -1;
    private static final int LOOKS = 4;

    private final OutboxTable table;
    private final UUID holder;
    private final Duration length;
    private final Runnable taken;
    private volatile long epoch = NONE;
    private volatile long renewedAt;
    private volatile boolean stopping;
    private @Nullable Thread keeper;

    Lease(OutboxTable table, UUID holder, Duration length, Runnable taken) {
        this.table = table;
        this.holder = holder;
        this.length = length;
        this.taken = taken;
    }

    void start() {
        keeper = Thread.ofPlatform().name("outbox-lease").daemon().start(this::keep);
    }

    /** What the lease is known by, or -1 while another process has it or the database does not answer. */
    long epoch() {
        // The database renews it only when a third of it is over, so two thirds are what is sure.
        return System.nanoTime() - renewedAt < length.toNanos() * 2 / 3 ? epoch : NONE;
    }

    /** Lets another process have it at once. */
    void giveBack() throws InterruptedException {
        stopping = true;
        if (keeper != null) {
            keeper.interrupt();
            keeper.join(length.toMillis());
        }
        epoch = NONE;
        try {
            table.giveBack(holder);
        } catch (RuntimeException e) {
            LOG.debugf("The lease is not given back, and will run out: %s", e.toString());
        }
    }

    private void keep() {
        while (!stopping) {
            look();
            try {
                Thread.sleep(length.toMillis() / LOOKS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        try {
            long before = epoch();
            long asked = System.nanoTime();
            epoch = table.lease(holder, length);
            renewedAt = asked;
            if (before == NONE && epoch != NONE) {
                taken.run();
            }
        } catch (RuntimeException e) {
            LOG.debugf("The lease is not renewed: %s", e.toString());
        }
    }
}
