package dk.helhed.kit.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key that a list may be sorted by.
 *
 * @param name in the API
 * @param path in the entity
 * @param value of a row, as text that {@code parse} reads
 */
public record SortKey<R>(
        String name, String path, Function<R, @Nullable Object> value, Function<String, Object> parse) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public static <R> SortKey<R> text(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, text -> text);
    }

    public static <R> SortKey<R> time(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, SortKey::time);
    }

    /** A cursor may have been made up: what PostgreSQL cannot keep is no place of ours. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isAfter(LAST) || time.isBefore(FIRST)) {
            throw new IllegalArgumentException("No time of ours");
        }
        return time;
    }

    public static <R> SortKey<R> date(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, LocalDate::parse);
    }
}
