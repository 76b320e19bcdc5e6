package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.audit.JournalStore;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Attacks what is to be shown of a cube, together with all that earlier releases showed. */
public final class AuditRun {

    /** What a count is filed under that is no figure of the cube. */
    public static final String NO_CODE = "–";

    private AuditRun() {}

    /**
     * What came of it.
     *
     * @param shown what may be shown after more was hidden where it leaked, by measure and then by coordinate
     */
    public record Attempt(AuditSummary audit, boolean[][] shown) {}

    /**
     * Attacks, and hides more where that finds something.
     *
     * @param shown by measure, then by coordinate
     * @param journals where to keep what is finished, by how often more was hidden before
     * @param percent receives how far it is; what it throws ends the work
     */
    public static Attempt attack(
            Cube cube,
            Policy policy,
            List<EarlierRelease> earlier,
            boolean[][] shown,
            IntFunction<Optional<JournalStore>> journals,
            int mostRepairs,
            IntConsumer percent) {
        LinkedCube linked = LinkedCube.of(cube, policy, earlier);
        Map<String, IntFunction<String>> groups = groups(linked);
        RepairLoop repaired = RepairLoop.of(
                linked.table(),
                hidden(linked, shown),
                repairs -> new AuditOptions(
                        policy.width(),
                        Duration.ofSeconds(policy.mostSeconds()),
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                        journals.apply(repairs),
                        groups),
                mostRepairs,
                progress -> percent.accept(
                        progress.primaries() == 0 ? 0 : Math.min(99, 100 * progress.decided() / progress.primaries())));
        boolean[][] stillShown = shown(linked, shown, repaired.hidden());
        return new Attempt(
                AuditSummary.of(repaired.report(), repaired.repairs(), PatternSize.of(cube, stillShown, earlier)),
                stillShown);
    }

    /** Nothing is shown that was not before. */
    private static boolean[][] shown(LinkedCube linked, boolean[][] before, BitSet hidden) {
        boolean[][] shown = new boolean[before.length][];
        for (int measure = 0; measure < before.length; measure++) {
            shown[measure] = before[measure].clone();
            for (int at = 0; at < shown[measure].length; at++) {
                shown[measure][at] &= !hidden.get(linked.cells()[measure][at]);
            }
        }
        return shown;
    }

    static BitSet hidden(LinkedCube linked, boolean[][] shown) {
        LinkedTable table = linked.table();
        BitSet hidden = new BitSet(table.cells());
        for (int cell = 0; cell < table.cells(); cell++) {
            hidden.set(cell, table.disclosure(cell) == CellDisclosure.WITHHELD);
        }
        for (int measure = 0; measure < shown.length; measure++) {
            for (int at = 0; at < shown[measure].length; at++) {
                hidden.set(linked.cells()[measure][at], !shown[measure][at]);
            }
        }
        return hidden;
    }

    /** What the report is broken down by: each dimension's code, of the counts that are figures. */
    private static Map<String, IntFunction<String>> groups(LinkedCube linked) {
        Shape shape = linked.cube().shape();
        Map<String, IntFunction<String>> groups = new HashMap<>();
        for (int d = 0; d < shape.breakdowns().size(); d++) {
            Dimension dimension = shape.breakdowns().get(d);
            String[] labels = new String[linked.table().cells()];
            Arrays.fill(labels, NO_CODE);
            for (int[] ofMeasure : linked.cells()) {
                for (int at = 0; at < ofMeasure.length; at++) {
                    labels[ofMeasure[at]] = shape.code(at, d);
                }
            }
            groups.put(dimension.code(), cell -> labels[cell]);
        }
        return groups;
    }
}
