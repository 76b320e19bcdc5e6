package dk.helhed.kit.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What one cell of a sheet holds. A CSV has texts and empty cells only. */
public sealed interface Cell {

    Cell EMPTY = new Empty();

    /** Without the blanks around it, and never empty. */
    record Text(String text) implements Cell {}

    /** Exact to the 15 digits that a spreadsheet shows, without trailing zeros. */
    record Number(BigDecimal value) implements Cell {}

    /** A number that its format shows as a day or a time; before the year 1900 where it is a time of day only. */
    record Date(LocalDateTime at) implements Cell {}

    record Truth(boolean value) implements Cell {}

    record Empty() implements Cell {}

    /** A formula that was never computed, so that the file does not say what it gives. */
    record Uncomputed() implements Cell {}

    /** What the spreadsheet itself shows as an error: {@code #DIV/0!}. */
    record Failed() implements Cell {}

    /** A text, or an empty cell where there is none. */
    static Cell text(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new Text(stripped);
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }

    /** Its text as a person reads it in the sheet: a number with a comma before its decimals, a day as 05-10-2026. */
    default String shown() {
        return switch (this) {
            case Text text -> text.text();
            case Number number -> number.value().toPlainString().replace('.', ',');
            case Date date -> DanishDay.shown(date.at());
            case Truth truth -> truth.value() ? "SAND" : "FALSK";
            case Empty empty -> "";
            case Uncomputed formula -> "";
            case Failed error -> "";
        };
    }
}
