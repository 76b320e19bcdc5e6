package dk.helhed.healthdata.audit;

import java.time.Duration;

/** When an audit has to stop. */
final class Deadline {

    private final long start = System.nanoTime();
    private final long budget;

    Deadline(Duration budget) {
        this.budget = budget.toNanos();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** @throws TimeUp when no time is left */
    void check() {
        if (System.nanoTime() - start >= budget) {
            throw new TimeUp();
        }
    }

    /**
     * How much time is left, more than none.
     *
     * @throws TimeUp when there is none
     */
    Duration left() {
        check();
        return Duration.ofNanos(Math.max(1, budget - (System.nanoTime() - start)));
    }

    /** Thrown out of whatever is being computed; what is finished stays. */
    static final class TimeUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        TimeUp() {
            super("the audit's time is up", null, false, false);
        }
    }
}
