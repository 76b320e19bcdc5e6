package dk.helhed.plans.transfer;

import dk.helhed.kit.job.JobTable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How far an import is: how many of its rows were tried. Written by the work, read by whoever tells. */
final class ImportProgress {

    /** Ends the work of an import that nobody asks for any more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    private final long begun = System.nanoTime();
    private final int rows;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    /** @param rows that there are */
    ImportProgress(int rows) {
        this.rows = rows;
    }

    /** @throws Stopped where it is not to go on */
    void done(int more) {
        done.addAndGet(more);
        if (stopped) {
            throw new Stopped();
        }
    }

    void stop() {
        stopped = true;
    }

    JobTable.Progress now() {
        int tried = done.get();
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return new JobTable.Progress(1, tried, tried * 1000L / millis, Math.min(99, 99 * tried / Math.max(1, rows)));
    }
}
