package dk.helhed.healthdata.submission;

import java.util.concurrent.TimeUnit;

/** How much of a submission was read, and how quickly. */
final class Meter {

    private final long begun = System.nanoTime();
    private long rows;
    private long rejected;
    private long bytes;
    private long ended;

    void row(boolean good) {
        rows++;
        rejected += good ? 0 : 1;
    }

    void bytes(long read) {
        bytes = read;
    }

    void end() {
        ended = System.nanoTime();
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    long bytes() {
        return bytes;
    }

    long rowsPerSecond() {
        long until = ended == 0 ? System.nanoTime() : ended;
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - begun));
        return rows * 1000 / millis;
    }
}
