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

    public static <R> SortKey<R> text(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, text -> text);
    }

    public static <R> SortKey<R> time(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, Instant::parse);
    }

    public static <R> SortKey<R> date(String name, Function<R, @Nullable Object> value) {
        return new SortKey<>(name, name, value, LocalDate::parse);
    }
}
