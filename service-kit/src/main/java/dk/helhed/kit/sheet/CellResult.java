package dk.helhed.kit.sheet;

import java.util.List;
import java.util.function.Function;

/** What a cell says of the kind of thing that is asked for. */
public sealed interface CellResult<T> {

    record Value<T>(T value) implements CellResult<T> {}

    /** The cell is empty. */
    record Nothing<T>() implements CellResult<T> {}

    /**
     * It cannot be read, or in more than one way.
     *
     * @param code of the field problem that says why
     */
    record Refused<T>(String code, List<Object> args) implements CellResult<T> {

        public Refused {
            args = List.copyOf(args);
        }
    }

    /** The same of another kind, where it is a value. */
    default <U> CellResult<U> map(Function<T, U> change) {
        return switch (this) {
            case Value<T>(T value) -> of(change.apply(value));
            case Nothing<T> nothing -> nothing();
            case Refused<T>(String code, List<Object> args) -> new Refused<>(code, args);
        };
    }

    static <T> CellResult<T> of(T value) {
        return new Value<>(value);
    }

    static <T> CellResult<T> nothing() {
        return new Nothing<>();
    }

    static <T> CellResult<T> refused(String code, Object... args) {
        return new Refused<>(code, List.of(args));
    }

    /** Why a cell holds nothing of the kind: what any cell may be, or else the code. */
    static <T> CellResult<T> unreadable(Cell cell, String otherwise) {
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
