package dk.helhed.healthdata.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a tool hides, as its file says it: by columns {@code suppressed} and {@code primary}, by a status, or by
 * what is empty.
 *
 * @param saysPrimary whether it also says which are hidden for themselves
 */
record PatternFile(Csv csv, @Nullable String measure, boolean saysPrimary, Map<Integer, Mark> marks) {

    /** What becomes of a figure. */
    enum Mark {
        SHOWN,
        PRIMARY,
        HIDDEN
    }

    private static final Set<String> STATUS = Set.of("sdcstatus", "status");
    private static final Set<String> YES = Set.of("true", "t", "1", "yes");
    private static final Set<String> NO = Set.of("false", "f", "0", "no", "");
    private static final Set<String> NOTHING = Set.of("", "x", "xx", "*", ".", "..", ":", "na", "nan", "c", "-");

    /** sdcTable: u, x, s, z, w. τ-ARGUS: U, M, S, P, E. */
    private static final Map<String, Mark> CODES = Map.of(
            "u", Mark.PRIMARY,
            "x", Mark.HIDDEN,
            "m", Mark.HIDDEN,
            "s", Mark.SHOWN,
            "z", Mark.SHOWN,
            "w", Mark.SHOWN,
            "p", Mark.SHOWN,
            "e", Mark.SHOWN);

    /** Columns of such a file that are no codes and no counts. */
    static boolean isMark(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return STATUS.contains(name) || name.equals("primary") || name.equals("suppressed") || name.equals("safe");
    }

    /**
     * Reads the marks.
     *
     * @param count the column of the figures
     * @param own how a τ-ARGUS file writes its statuses
     */
    static PatternFile of(Csv csv, String count, @Nullable String status, Map<String, String> own) {
        String measure =
                csv.column(ShownTable.MEASURE) >= 0 && csv.column(ShownTable.VALUE) >= 0 ? ShownTable.MEASURE : null;
        String suppressed = column(csv, Set.of("suppressed"));
        String primary = column(csv, Set.of("primary"));
        String marked = status == null ? column(csv, STATUS) : status;
        String value = measure == null ? count : ShownTable.VALUE;
        Map<Integer, Mark> marks = new HashMap<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            Mark mark;
            if (suppressed != null) {
                boolean isPrimary = primary != null && isYes(csv, row, primary);
                mark = isPrimary ? Mark.PRIMARY : isYes(csv, row, suppressed) ? Mark.HIDDEN : Mark.SHOWN;
            } else if (marked != null) {
                mark = status(csv, row, marked, own);
            } else {
                requireColumn(csv, value);
                mark = NOTHING.contains(csv.cell(row, value).toLowerCase(Locale.ROOT)) ? Mark.HIDDEN : Mark.SHOWN;
            }
            marks.put(row, mark);
        }
        boolean saysPrimary = suppressed != null ? primary != null : marked != null;
        return new PatternFile(csv, measure, saysPrimary, marks);
    }

    private static void requireColumn(Csv csv, String value) {
        if (csv.column(value) < 0) {
            throw new Refusal(
                    "%s does not say what is hidden. It needs a column suppressed (and primary), sdcStatus or status, or the column %s with empty cells."
                            .formatted(csv.name(), value));
        }
    }

    private static @Nullable String column(Csv csv, Set<String> names) {
        List<String> found = csv.head().stream()
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return found.isEmpty() ? null : found.get(0);
    }

    private static boolean isYes(Csv csv, int row, String column) {
        String text = csv.cell(row, column).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new Refusal("%s, row %d, column %s: write TRUE or FALSE."
                    .formatted(csv.name(), csv.numbers().get(row), column));
        }
        return YES.contains(text);
    }

    private static Mark status(Csv csv, int row, String column, Map<String, String> own) {
        String text = csv.cell(row, column);
        if (text.equals(own.get("UNSAFE"))) {
            return Mark.PRIMARY;
        }
        if (text.equals(own.get("SAFE")) || text.equals(own.get("PROTECT"))) {
            return Mark.SHOWN;
        }
        Mark mark = CODES.get(text.toLowerCase(Locale.ROOT));
        if (mark == null) {
            throw new Refusal(
                    "%s, row %d, column %s: this status is not known here. There are u (primary), x and m (secondary), and s, z, w, p and e (shown)."
                            .formatted(csv.name(), csv.numbers().get(row), column));
        }
        return mark;
    }
}
