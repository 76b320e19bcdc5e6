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

    /** @throws TimeUp when there is none left */
    Duration left() {
        long left = budget - (System.nanoTime() - start);
        if (left <= 0) {
            throw new TimeUp();
        }
        return Duration.ofNanos(left);
    }

    /** Thrown out of whatever is being computed; what is finished stays. */
    static final class TimeUp extends RuntimeException {

        private static final long serialVersionUID = 1;

        TimeUp() {
            super("the audit's time is up", null, false, false);
        }
    }
}
