package dk.helhed.plans.transfer;

import dk.helhed.kit.job.ProgressMeter;
import java.util.concurrent.atomic.AtomicInteger;

/** How far an import is: how many of its rows were tried. Written by the work, read by whoever tells. */
final class ImportProgress extends ProgressMeter {

    private final int rows;
    private final AtomicInteger done = new AtomicInteger();

    /** @param rows that there are */
    ImportProgress(int rows) {
        this.rows = rows;
    }

    /** Fails where the work need not go on. */
    void done(int more) {
        done.addAndGet(more);
        goOn();
    }

    @Override
    protected int rowsRead() {
        return done.get();
    }

    @Override
    protected int percent() {
        return Math.min(99, 99 * done.get() / Math.max(1, rows));
    }
}
