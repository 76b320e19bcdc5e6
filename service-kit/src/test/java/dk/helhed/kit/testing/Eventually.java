package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Waits in a test for what comes a moment later. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns as soon as it is so. */
    public static void eventually(ThrowingSupplier<Boolean> condition) {
        within(PATIENCE, true, condition);
    }

    /** Returns as soon as the value is the expected one. */
    public static <T> void eventually(@Nullable T expected, ThrowingSupplier<? extends @Nullable T> actual) {
        within(PATIENCE, expected, actual);
    }

    /** Returns as soon as it is so, where it is to be so in this time. */
    public static void within(Duration time, ThrowingSupplier<Boolean> condition) {
        within(time, true, condition);
    }

    private static <T> void within(
            Duration time, @Nullable T expected, ThrowingSupplier<? extends @Nullable T> actual) {
        long end = System.nanoTime() + time.toNanos();
        try {
            T seen = actual.get();
            while (!Objects.equals(expected, seen) && System.nanoTime() < end) {
                Thread.sleep(PAUSE);
                seen = actual.get();
            }
            assertEquals(expected, seen, "after " + time);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
