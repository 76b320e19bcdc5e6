package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.AuditSize;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.PassReport;
import dk.helhed.healthdata.audit.report.StageReport;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws the verdict from what was found and what was shown. */
final class Reporter {

    private final AttackState attacked;
    private final Unknowns unknowns;
    private final LinkedTable table;
    private final Ranges ranges;
    private final List<Finding> findings;
    private final Map<String, Finding> findingOf = new HashMap<>();

    Reporter(AttackState attacked, Ranges ranges, List<Finding> findings) {
        this.attacked = attacked;
        this.unknowns = attacked.unknowns();
        this.table = unknowns.table;
        this.ranges = ranges;
        this.findings = List.copyOf(findings);
        findings.forEach(finding -> findingOf.put(finding.cell(), finding));
    }

    AuditReport report(
            String fingerprint,
            BitSet pattern,
            AuditOptions options,
            boolean isInTime,
            List<StageReport> stages,
            List<PassReport> passes,
            Duration elapsed) {
        SortedMap<Long, Integer> widths = new TreeMap<>();
        List<String> undecided = new ArrayList<>();
        int[] primaries = cells().filter(table::isPrimary).toArray();
        for (int cell : primaries) {
            if (isSafe(cell)) {
                widths.merge(width(cell), 1, Integer::sum);
            } else if (!findingOf.containsKey(table.key(cell))) {
                undecided.add(table.key(cell));
            }
        }
        return new AuditReport(
                verdict(undecided, isInTime),
                fingerprint,
                options.width(),
                size(pattern),
                widths.values().stream().mapToInt(Integer::intValue).sum(),
                primaries.length == 0
                        ? null
                        : IntStream.of(primaries).mapToLong(this::width).min().orElseThrow(),
                widths,
                findings,
                undecided,
                List.copyOf(stages),
                passes,
                HiddenShares.of(unknowns, options.groups(), this::width),
                elapsed.toMillis());
    }

    private AuditSize size(BitSet pattern) {
        int[] components = Components.sizes(unknowns.matrix);
        return new AuditSize(
                table.cells(),
                table.equations().size(),
                (int) cells().filter(table::isPrimary).count(),
                unknowns.size(),
                count(cells(), CellDisclosure.KNOWN),
                count(cells(), CellDisclosure.WITHHELD),
                count(pattern.stream(), CellDisclosure.KNOWN),
                unknowns.matrix.rows(),
                components.length,
                IntStream.of(components).max().orElse(0));
    }

    private int count(IntStream cells, CellDisclosure disclosure) {
        return (int) cells.filter(cell -> table.disclosure(cell) == disclosure).count();
    }

    private IntStream cells() {
        return IntStream.range(0, table.cells());
    }

    private Verdict verdict(List<String> undecided, boolean isInTime) {
        if (!findings.isEmpty()) {
            return Verdict.FAILED;
        }
        if (undecided.isEmpty()) {
            return Verdict.PASSED;
        }
        return isInTime ? Verdict.NOT_PROVEN : Verdict.TIMED_OUT;
    }

    /** Only checked tables show that a cell is safe; if an attack found it out all the same, the audit itself is wrong. */
    private boolean isSafe(int cell) {
        int unknown = unknowns.number(cell);
        boolean isSafe = unknown >= 0 && attacked.isFarEnough(unknown, ranges.down(unknown), ranges.up(unknown));
        if (isSafe && findingOf.containsKey(table.key(cell))) {
            throw new IllegalStateException("an attack contradicts a table that was checked");
        }
        return isSafe;
    }

    private long width(int cell) {
        Finding finding = findingOf.get(table.key(cell));
        if (finding != null) {
            return finding.greatest() - finding.least();
        }
        return unknowns.number(cell) < 0 ? 0 : ranges.width(unknowns.number(cell));
    }
}
