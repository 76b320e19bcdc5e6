package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.text.CprGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the texts of a row into codes and counts, or into everything that is wrong with them. No text leaves it. */
final class RowCheck {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    // A cube of the most cells, each of the most persons with the most events, still adds up within 64 bits.
    private static final Pattern WHOLE = Pattern.compile("\\d{1,8}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+([.,]\\d+)?");
    // Not three zeros: in Denmark 1.000 is a thousand.
    private static final Pattern ZEROS_AFTER = Pattern.compile("(\\d{1,8})\\.0{1,2}");

    private final Columns columns;
    private final List<Dimension> dimensions;
    private final List<Map<String, Integer>> places;
    private final int measures;
    private final Consumer<Fault> faults;

    RowCheck(Structure structure, Columns columns, Consumer<Fault> faults) {
        this.columns = columns;
        this.dimensions = structure.dimensions();
        this.places = dimensions.stream().map(Shape::places).toList();
        this.measures = structure.measures().size();
        this.faults = faults;
    }

    /**
     * The row, null where anything is wrong with it.
     *
     * @param cells by column
     */
    @Nullable
    CountRow check(int row, Cell[] cells) {
        List<Fault> found = new ArrayList<>(0);
        String period = "";
        int[] codes = new int[dimensions.size() - 1];
        long[] counts = new long[measures];
        int breakdown = 0;
        for (int column = 0; column < columns.size(); column++) {
            String text = text(cells[column]);
            String fault = fault(cells[column]);
            // A code of the dataset is what its description says it is, however many digits it has.
            boolean known = column < dimensions.size() && places.get(column).containsKey(text);
            if (fault != null) {
                // What the cell says is not there to be checked.
            } else if (!known && CprGuard.looksLikeCpr(text)) {
                fault = "personal-number";
            } else if (column >= dimensions.size()) {
                Matcher zeros = ZEROS_AFTER.matcher(text);
                String whole = zeros.matches() ? zeros.group(1) : text;
                fault = faultOfCount(whole);
                counts[column - dimensions.size()] = fault == null ? Long.parseLong(whole) : 0;
            } else if (dimensions.get(column).role() == Role.PERIOD) {
                period = text;
                fault = YEAR.matcher(text).matches() ? null : text.isEmpty() ? "required" : "not-a-year";
            } else {
                Integer place = places.get(column).get(text);
                fault = place != null ? null : text.isEmpty() ? "required" : "unknown-code";
                codes[breakdown] = place == null ? 0 : place;
            }
            if (column < dimensions.size() && dimensions.get(column).role() != Role.PERIOD) {
                breakdown++;
            }
            if (fault != null) {
                found.add(new Fault(row, columns.name(column), fault, null));
            }
        }
        found.forEach(faults);
        return found.isEmpty() ? new CountRow(row, period, codes, counts) : null;
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Number number ? number.value().toPlainString() : cell.shown();
    }

    /** Why a cell says nothing that could be a code or a count. */
    private static @Nullable String fault(Cell cell) {
        return switch (cell) {
            case Cell.Uncomputed formula -> "cell-formula-without-value";
            case Cell.Failed error -> "cell-error";
            case Cell.Date date -> "cell-day-is-no-text";
            case Cell.Text text -> null;
            case Cell.Number number -> null;
            case Cell.Truth truth -> null;
            case Cell.Empty empty -> null;
        };
    }

    private static @Nullable String faultOfCount(String text) {
        if (WHOLE.matcher(text).matches()) {
            return null;
        }
        if (text.isEmpty()) {
            return "required";
        }
        return NEGATIVE.matcher(text).matches() ? "negative-figure" : "not-a-whole-count";
    }
}
