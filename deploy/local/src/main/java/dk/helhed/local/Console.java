package dk.helhed.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** What the person at the keyboard sees: one line per finished step, with its seconds. */
public final class Console {
    private final PrintStream out;
    private final InstantSource clock;
    private final Map<String, Instant> underWay = new ConcurrentSkipListMap<>();

    public Console(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Work without a result. */
    interface Work {
        void run() throws Exception;
    }

    void work(String subject, String done, Work work) {
        boolean told = step(subject, done, () -> {
            work.run();
            return true;
        });
        assert told;
    }

    /** Does a step and reports how long it took; a step that fails reports itself by its exception. */
    public <T> T step(String subject, String done, Callable<T> work) {
        Instant begun = clock.instant();
        underWay.put(subject, begun);
        try {
            T result = work.call();
            say("%6.1f s  %-22s %s".formatted(seconds(begun), subject, done));
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(subject + ": " + e, e);
        } finally {
            underWay.remove(subject);
        }
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** For long silences: what is still being waited for. */
    void sayWhatIsUnderWay() {
        String waiting = underWay.entrySet().stream()
                .map(step -> "%s (%.0f s)".formatted(step.getKey(), seconds(step.getValue())))
                .collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            say("      …    still at it: " + waiting);
        }
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
