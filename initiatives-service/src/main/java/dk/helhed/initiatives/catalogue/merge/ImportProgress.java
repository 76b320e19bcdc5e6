package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.kit.job.ProgressMeter;
import java.util.concurrent.atomic.AtomicInteger;

/** The progress of an import, whose rows are read, written and published in this order; set by the import, read by who reports. */
public final class ImportProgress extends ProgressMeter {

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

    @Override
    protected int rowsRead() {
        return rows.get();
    }

    /** Reading is a tenth of the work, writing and publishing about as much as each other. */
    @Override
    protected int percent() {
        int all = things.get();
        int done = Math.min(all, written.get()) + Math.min(all, published.get());
        return rows.get() == 0 ? 0 : all == 0 ? 99 : 10 + 89 * done / (2 * all);
    }
}
