package dk.helhed.healthdata.command;

import java.io.PrintStream;
import java.util.Locale;

/** How far a run is, line by line, with the seconds since it began. */
final class News {

    private final PrintStream out;
    private final long start = System.nanoTime();
    private long last = start;

    News(PrintStream out) {
        this.out = out;
    }

    void line(String what) {
        out.println(String.format(Locale.ROOT, "%7.1f s  ", (System.nanoTime() - start) / 1e9) + what);
        last = System.nanoTime();
    }

    /** Only if nothing was said for so long. */
    void now(long seconds, String what) {
        if (System.nanoTime() - last > seconds * 1_000_000_000L) {
            line(what);
        }
    }

    void plain(String text) {
        out.println(text);
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
