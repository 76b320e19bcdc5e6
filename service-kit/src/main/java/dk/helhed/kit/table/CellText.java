package dk.helhed.kit.table;

import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import java.util.ArrayList;
import java.util.List;

/** Texts in the cells of a table that a spreadsheet opens: none of them is run, and several stand in one cell. */
public final class CellText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    /** A text that a spreadsheet would run gets an apostrophe in front; so does one that could be taken for such a one. */
    public static String harmless(String text) {
        return startsFormula(text) || startsNeutralised(text) ? "'" + text : text;
    }

    /** The text that {@link #harmless} was given. */
    public static String plain(String cell) {
        return startsNeutralised(cell) ? cell.substring(1) : cell;
    }

    /** The text of a cell of a file; a number as a spreadsheet shows it, and no day: its text is not known any more. */
    public static CellResult<String> read(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> CellResult.of(plain(text.text()));
            case Cell.Number number -> CellResult.of(number.shown());
            case Cell.Truth truth -> CellResult.of(truth.shown());
            case Cell.Date date -> CellResult.refused("cell-day-is-no-text");
            case Cell.Empty empty -> CellResult.nothing();
            case Cell.Uncomputed formula -> CellResult.unreadable(cell, "cell-text");
            case Cell.Failed error -> CellResult.unreadable(cell, "cell-text");
        };
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean startsNeutralised(String text) {
        return text.length() > 1
                && text.charAt(0) == '\''
                && (startsFormula(text.substring(1)) || startsNeutralised(text.substring(1)));
    }

    /** Texts with a bar between them; a bar and a backslash of their own have a backslash in front. */
    public static String joined(List<String> texts) {
        return String.join(
                "|",
                texts.stream()
                        .map(text -> text.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    /** The texts that {@link #joined} was given. */
    public static List<String> split(String cell) {
        List<String> texts = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                one.append(cell.charAt(i));
            } else if (c == '|') {
                texts.add(one.toString());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        texts.add(one.toString());
        return texts;
    }
}
