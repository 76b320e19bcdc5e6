package dk.helhed.healthdata.command;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.protection.EarlierRelease;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The table as it may be published: every figure with its codes, and nothing where it is hidden. */
final class ProtectedFile {

    private static final String VALUE = "value";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private ProtectedFile() {}

    /** Whether a figure was hidden for its own sake or for another's cannot be seen. */
    static List<String> lines(Figures figures, BitSet hidden) {
        Cube cube = figures.cube();
        List<String> lines = new ArrayList<>();
        List<String> head =
                new ArrayList<>(cube.dimensions().stream().map(Dimension::name).toList());
        head.add(VALUE);
        lines.add(Csv.join(head));
        for (int cell = 0; cell < cube.cells(); cell++) {
            if (figures.isFigure(cell)) {
                List<String> fields = new ArrayList<>();
                for (int d = 0; d < cube.dimensions().size(); d++) {
                    fields.add(cube.dimensions().get(d).codes().get(cube.code(cell, d)));
                }
                fields.add(hidden.get(cell) ? "" : String.valueOf(cube.count(cell)));
                lines.add(Csv.join(fields));
            }
        }
        return lines;
    }

    /** What the public knows from a table that was written like this. */
    static EarlierRelease earlier(Csv csv) {
        Map<String, Long> shown = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        int last = csv.head().size() - 1;
        for (List<String> row : csv.rows()) {
            boolean known =
                    row.get(last).isEmpty() || WHOLE.matcher(row.get(last)).matches();
            if (!known || !csv.head().get(last).equals(VALUE)) {
                throw new Refusal("an earlier table is not as this command writes it");
            }
            String key = String.join("|", row.subList(0, last));
            if (row.get(last).isEmpty()) {
                hidden.add(key);
            } else {
                shown.put(key, Long.parseLong(row.get(last)));
            }
        }
        return new EarlierRelease(shown, hidden);
    }
}
