package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.kit.job.JobTable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The progress of an import, whose rows are read, written and published in this order; set by the import, read by who reports. */
public final class ImportProgress {

    private final long begun = System.nanoTime();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger things = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();

    /** @param of what was read, how much there is to write */
    void read(int count, int of) {
        rows.set(count);
        things.set(of);
    }

    void written(int more) {
        written.addAndGet(more);
    }

    void published(int more) {
        published.addAndGet(more);
    }

    int rows() {
        return rows.get();
    }

    /** Reading is a tenth of the work, writing and publishing about as much as each other. */
    int percent() {
        int all = things.get();
        int done = Math.min(all, written.get()) + Math.min(all, published.get());
        return rows.get() == 0 ? 0 : all == 0 ? 99 : 10 + 89 * done / (2 * all);
    }

    public JobTable.Progress now() {
        return new JobTable.Progress(1, rows(), rowsPerSecond(), percent());
    }

    long rowsPerSecond() {
        return rows.get() * 1000L / Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
}
