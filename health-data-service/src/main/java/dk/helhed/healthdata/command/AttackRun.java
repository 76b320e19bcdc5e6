package dk.helhed.healthdata.command;

import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.disclosure.RepairLoop;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Lets the attacker at a pattern, with a line of news now and then. */
final class AttackRun {

    private static final long SECONDS_BETWEEN_NEWS = 5;

    private final LinkedCube linked;
    private final List<Breakdown> axes;
    private final News news;

    AttackRun(LinkedCube linked, List<Breakdown> axes, News news) {
        this.linked = linked;
        this.axes = axes;
        this.news = news;
    }

    /** @param mostRepairs how often more may be hidden */
    RepairLoop run(LinkedTable table, BitSet hidden, int width, Duration budget, int threads, int mostRepairs) {
        AuditOptions options =
                AuditOptions.of(width, budget).withThreads(threads).withGroups(groups());
        return RepairLoop.of(
                table,
                hidden,
                repairs -> {
                    if (repairs > 0) {
                        news.line("the attacker found something: more is hidden, and everything is audited again ("
                                + repairs + ")");
                    }
                    return options;
                },
                mostRepairs,
                progress -> news.now(
                        SECONDS_BETWEEN_NEWS,
                        "audit, " + progress.attack() + ": " + progress.decided() + " of " + progress.primaries()
                                + " small figures decided"));
    }

    /** @param shown by measure, then by coordinate */
    BitSet hidden(boolean[][] shown) {
        LinkedTable table = linked.table();
        BitSet hidden = new BitSet(table.cells());
        for (int cell = 0; cell < table.cells(); cell++) {
            hidden.set(cell, table.disclosure(cell) == CellDisclosure.WITHHELD);
        }
        each((measure, at) -> hidden.set(linked.cells()[measure][at], !shown[measure][at]));
        return hidden;
    }

    boolean[][] shown(BitSet hidden, boolean[][] before) {
        boolean[][] shown = new boolean[before.length][];
        Arrays.setAll(shown, measure -> before[measure].clone());
        each((measure, at) -> shown[measure][at] &= !hidden.get(linked.cells()[measure][at]));
        return shown;
    }

    private void each(Figure figure) {
        for (int measure = 0; measure < linked.cells().length; measure++) {
            for (int at = 0; at < linked.cells()[measure].length; at++) {
                figure.take(measure, at);
            }
        }
    }

    private interface Figure {
        void take(int measure, int at);
    }

    /** What the report is broken down by: each dimension's code, of the counts that are figures. */
    private Map<String, IntFunction<String>> groups() {
        Map<String, IntFunction<String>> groups = new HashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).codes().size() == 1) {
                continue;
            }
            int of = axis;
            String[] labels = new String[linked.table().cells()];
            Arrays.fill(labels, "–");
            each((measure, at) ->
                    labels[linked.cells()[measure][at]] = linked.cube().shape().code(at, of));
            groups.put(axes.get(axis).name(), cell -> labels[cell]);
        }
        return groups;
    }
}
