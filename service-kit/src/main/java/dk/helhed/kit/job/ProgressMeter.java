package dk.helhed.kit.job;

import java.util.concurrent.TimeUnit;

/** The progress of one import: set by the import, read by whoever reports it. */
public abstract class ProgressMeter {

    private final long begun = System.nanoTime();
    private volatile boolean stopped;

    protected abstract int rowsRead();

    protected abstract int percent();

    final Progress now() {
        int rows = rowsRead();
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        return new Progress(1, rows, rows * 1000L / millis, percent());
    }

    /** The import has ended meanwhile, by somebody's wish: its work need not go on. */
    final void stop() {
        stopped = true;
    }

    /** @throws Stopped where the work need not go on */
    protected final void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }
}
