package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.HiddenShare;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** Counts for each group of cells how much of it is hidden, and how tightly. */
final class HiddenShares {

    private HiddenShares() {}

    /** In the order of the groupings' names and then of the labels. */
    static List<HiddenShare> of(Unknowns unknowns, Map<String, IntFunction<String>> groups, IntToLongFunction widths) {
        List<HiddenShare> shares = new ArrayList<>();
        new TreeMap<>(groups).forEach((by, labelOf) -> {
            Map<String, HiddenShare> byLabel = new TreeMap<>();
            for (int cell = 0; cell < unknowns.table.cells(); cell++) {
                String label = labelOf.apply(cell);
                byLabel.merge(label, of(by, label, unknowns, cell, widths), HiddenShare::plus);
            }
            shares.addAll(byLabel.values());
        });
        return List.copyOf(shares);
    }

    private static HiddenShare of(String by, String label, Unknowns unknowns, int cell, IntToLongFunction widths) {
        LinkedTable table = unknowns.table;
        boolean isPrimary = table.isPrimary(cell);
        return new HiddenShare(
                by,
                label,
                1,
                unknowns.hidden.get(cell) ? 1 : 0,
                isPrimary ? 1 : 0,
                isPrimary ? widths.applyAsLong(cell) : null);
    }
}
