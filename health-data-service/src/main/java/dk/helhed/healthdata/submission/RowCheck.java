package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.kit.text.CprGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the texts of a row into codes and counts, or into everything that is wrong with them. No text leaves it. */
final class RowCheck {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+([.,]\\d+)?");
    private static final Pattern ZEROS_AFTER = Pattern.compile("(\\d{1,12})\\.0+");

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
     * @param texts by column
     */
    @Nullable
    CountRow check(int row, @Nullable String[] texts) {
        List<Fault> found = new ArrayList<>(0);
        String period = "";
        int[] codes = new int[dimensions.size() - 1];
        long[] counts = new long[measures];
        int breakdown = 0;
        for (int column = 0; column < columns.size(); column++) {
            String text = texts[column] == null ? "" : texts[column].strip();
            String fault = null;
            // A code of the dataset is what its description says it is, however many digits it has.
            boolean known = column < dimensions.size() && places.get(column).containsKey(text);
            if (!known && CprGuard.looksLikeCpr(text)) {
                fault = "personal-number";
            } else if (column >= dimensions.size()) {
                String whole = ZEROS_AFTER.matcher(text).replaceFirst("$1");
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
