package dk.helhed.kit.sheet;

import java.util.List;
import java.util.function.Function;

/** What a cell says of the kind of thing that is asked for. */
public sealed interface Reading<T> {

    record Value<T>(T value) implements Reading<T> {}

    /** The cell is empty. */
    record Nothing<T>() implements Reading<T> {}

    /**
     * It cannot be read, or in more than one way.
     *
     * @param code of the field problem that says why
     */
    record Refused<T>(String code, List<Object> args) implements Reading<T> {

        public Refused {
            args = List.copyOf(args);
        }
    }

    /** The same of another kind, where it is a value. */
    default <U> Reading<U> map(Function<T, U> change) {
        return switch (this) {
            case Value<T>(T value) -> of(change.apply(value));
            case Nothing<T> nothing -> nothing();
            case Refused<T>(String code, List<Object> args) -> new Refused<>(code, args);
        };
    }

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Reading<T> nothing() {
        return new Nothing<>();
    }

    static <T> Reading<T> refused(String code, Object... args) {
        return new Refused<>(code, List.of(args));
    }

    /** Why a cell holds nothing of the kind: what any cell may be, or else the code. */
    static <T> Reading<T> unreadable(Cell cell, String otherwise) {
        return switch (cell) {
            case Cell.Empty empty -> nothing();
            case Cell.Uncomputed formula -> refused("cell-formula-without-value");
            case Cell.Failed error -> refused("cell-error");
            case Cell.Text text -> refused(otherwise);
            case Cell.Number number -> refused(otherwise);
            case Cell.Date date -> refused(otherwise);
            case Cell.Truth truth -> refused(otherwise);
        };
    }
}
