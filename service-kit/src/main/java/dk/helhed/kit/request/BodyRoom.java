package dk.helhed.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of all bodies together may be in memory: many callers at once must not be what one of them may not be. */
@Singleton
class BodyRoom {

    static final String RETRY_SECONDS = "2";

    private final AtomicLong left;

    BodyRoom(@ConfigProperty(name = "helhed.request.bodies-at-once", defaultValue = "48M") MemorySize most) {
        this.left = new AtomicLong(most.asLongValue());
    }

    Share share() {
        return new Share();
    }

    long left() {
        return left.get();
    }

    /** What one request holds, from its first byte to the end of its answer. */
    final class Share {

        private long taken;
        private boolean isOver;

        private Share() {}

        synchronized boolean take(long bytes) {
            if (isOver) {
                return false;
            }
            taken += bytes;
            if (left.addAndGet(-bytes) >= 0) {
                return true;
            }
            taken -= bytes;
            left.addAndGet(bytes);
            return false;
        }

        synchronized void giveBack() {
            isOver = true;
            left.addAndGet(taken);
            taken = 0;
        }
    }
}
