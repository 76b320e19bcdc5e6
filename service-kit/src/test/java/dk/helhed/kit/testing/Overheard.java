package dk.helhed.kit.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears all that the service writes to its log, in the service's own words and with every stack. */
public final class Overheard extends Handler implements AutoCloseable {

    private static final ExtFormatter FORM = new PatternFormatter("%p %c %X %m%n%e");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Overheard() {
        setLevel(Level.ALL);
    }

    public static Overheard begin() {
        Overheard overheard = new Overheard();
        Logger.getLogger("").addHandler(overheard);
        return overheard;
    }

    public String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(FORM.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
