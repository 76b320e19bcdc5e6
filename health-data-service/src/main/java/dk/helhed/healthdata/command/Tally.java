package dk.helhed.healthdata.command;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many figures are written, and how many of them are empty.
 *
 * @param byMeasure of each measure: figures, and hidden ones
 */
record Tally(int figures, int hidden, Map<String, int[]> byMeasure) {

    static Tally of(ShownTable table, boolean[][] shown) {
        Map<String, int[]> byMeasure = new TreeMap<>(Names.ORDER);
        table.each((at, measure, codes) -> {
            int[] of = byMeasure.computeIfAbsent(codes.get(codes.size() - 1), key -> new int[2]);
            of[0]++;
            of[1] += shown[measure][at] ? 0 : 1;
        });
        int figures = byMeasure.values().stream().mapToInt(of -> of[0]).sum();
        int hidden = byMeasure.values().stream().mapToInt(of -> of[1]).sum();
        return new Tally(figures, hidden, byMeasure);
    }

    double percent() {
        return figures == 0 ? 0 : 100.0 * hidden / figures;
    }
}
