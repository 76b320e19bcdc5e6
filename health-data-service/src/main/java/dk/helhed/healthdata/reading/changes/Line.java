package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codes of an axis in either of two versions, and the place of each in both; -1 where one has no such code. */
record Line(String name, List<String> codes, int[] from, int[] to) {

    static Line of(Axis from, Axis to) {
        return of(to.code(), names(from), names(to));
    }

    /** The codes of the later version, then those that only the earlier one has. */
    static Line of(String name, List<String> from, List<String> to) {
        Set<String> all = new LinkedHashSet<>(to);
        all.addAll(from);
        List<String> codes = List.copyOf(all);
        return new Line(name, codes, places(codes, from), places(codes, to));
    }

    /** Periods are by time, whichever version has them. */
    static Line ofPeriods(Axis from, Axis to) {
        Line line = of(from, to);
        List<String> sorted = line.codes.stream().sorted().toList();
        return new Line(line.name, sorted, places(sorted, names(from)), places(sorted, names(to)));
    }

    int size() {
        return codes.size();
    }

    private static List<String> names(Axis axis) {
        return axis.codes().stream().map(AxisCode::code).toList();
    }

    private static int[] places(List<String> codes, List<String> among) {
        Map<String, Integer> known = new HashMap<>();
        for (String code : among) {
            known.put(code, known.size());
        }
        return codes.stream().mapToInt(code -> known.getOrDefault(code, -1)).toArray();
    }
}
