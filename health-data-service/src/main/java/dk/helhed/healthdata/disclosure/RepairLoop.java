package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.Audit;
import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.audit.Progress;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.protection.Repair;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Lets a pattern be attacked, hides more where it did not hold, and lets it be attacked again, as a whole and from the
 * beginning: after each repair everything is audited again.
 *
 * @param hidden what is hidden in the end
 * @param report the last audit's; nothing else says whether the pattern may be published
 * @param repairs how often more had to be hidden
 */
public record RepairLoop(BitSet hidden, AuditReport report, int repairs) {

    /** A pattern that leaks after so many repairs is not one that a few more would save. */
    public static final int MOST_REPAIRS = 10;

    /**
     * Attacks and repairs within the first attack's time.
     *
     * @param options how each attack is to be run, by how many repairs there were before; the time is that of all
     */
    public static RepairLoop of(
            LinkedTable table,
            BitSet pattern,
            IntFunction<AuditOptions> options,
            int mostRepairs,
            Consumer<Progress> progress) {
        long start = System.nanoTime();
        BitSet hidden = withheldToo(table, pattern);
        for (int repairs = 0; ; repairs++) {
            AuditOptions now = options.apply(repairs);
            Duration left = now.budget().minusNanos(System.nanoTime() - start);
            // Not even the first attack may begin without time, and none may run longer than all may.
            AuditReport report =
                    Audit.run(table, hidden, now.withBudget(left.isNegative() ? Duration.ZERO : left), progress);
            LongSupplier nanosecondsLeft =
                    () -> now.budget().minusNanos(System.nanoTime() - start).toNanos();
            BitSet wider = repairs < mostRepairs ? wider(table, hidden, report, nanosecondsLeft) : hidden;
            if (wider.equals(hidden)) {
                return new RepairLoop(hidden, report, repairs);
            }
            hidden = wider;
        }
    }

    /** The attacker takes what is withheld for unknown; so it is not shown, whatever the protector says. */
    private static BitSet withheldToo(LinkedTable table, BitSet pattern) {
        BitSet hidden = (BitSet) pattern.clone();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.disclosure(cell) == CellDisclosure.WITHHELD) {
                hidden.set(cell);
            }
        }
        return hidden;
    }

    private static BitSet wider(LinkedTable table, BitSet hidden, AuditReport report, LongSupplier nanosecondsLeft) {
        if (report.verdict() == Verdict.PASSED || report.verdict() == Verdict.TIMED_OUT) {
            return hidden;
        }
        List<String> leaks = new ArrayList<>(report.undecided());
        report.findings().stream().map(Finding::cell).forEach(leaks::add);
        return Repair.around(table, hidden, leaks, report.width(), nanosecondsLeft);
    }
}
