package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.ledger.ExpenditureLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds for each line of an extract the entry of the ledger that it is, each used once: first those that agree in all, then
 * those of the same account that differ in the day or in the amount. Among these, those with the same voucher come first,
 * then the nearest day; what lies more days apart than are tolerated is not the same.
 */
final class LineMatcher {

    private final Set<ExpenditureLine> entries;
    private final List<ReconciledLine> found = new ArrayList<>();
    private List<ExtractLine> lines;

    private LineMatcher(List<ExtractLine> lines, List<ExpenditureLine> entries) {
        this.lines = lines;
        this.entries = new LinkedHashSet<>(entries);
    }

    /**
     * In the order of the extract, and then of the ledger for what the extract does not have.
     *
     * @param tolerance by how many days the two sides of a pair may differ
     */
    static List<ReconciledLine> of(List<ExtractLine> lines, List<ExpenditureLine> entries, int tolerance) {
        LineMatcher matching = new LineMatcher(lines, entries);
        matching.pair(LineOutcome.MATCHED, 0, LineMatcher::amountAndVoucher, LineMatcher::amountAndVoucher);
        matching.pair(LineOutcome.MATCHED, 0, LineMatcher::amount, LineMatcher::amount);
        matching.pair(
                LineOutcome.DATE_DIFFERS, tolerance, LineMatcher::amountAndVoucher, LineMatcher::amountAndVoucher);
        matching.pair(LineOutcome.AMOUNT_DIFFERS, tolerance, LineMatcher::voucher, LineMatcher::voucher);
        matching.pair(LineOutcome.DATE_DIFFERS, tolerance, LineMatcher::amount, LineMatcher::amount);
        matching.pair(LineOutcome.AMOUNT_DIFFERS, 0, line -> List.of(line.account()), LineMatcher::account);
        matching.lines.forEach(
                line -> matching.found.add(ReconciledLine.of(LineOutcome.MISSING_IN_LEDGER, line, null)));
        matching.found.sort(Comparator.comparing(line -> Objects.requireNonNull(line.row())));
        matching.entries.forEach(
                spent -> matching.found.add(ReconciledLine.of(LineOutcome.MISSING_IN_EXTRACT, null, spent)));
        return List.copyOf(matching.found);
    }

    private void pair(
            LineOutcome outcome,
            int mostDays,
            Function<ExtractLine, List<Object>> ofLine,
            Function<ExpenditureLine, List<Object>> ofEntry) {
        EntryIndex nearest = new EntryIndex(entries, ofEntry);
        List<ExtractLine> left = new ArrayList<>();
        for (ExtractLine line : lines) {
            ExpenditureLine spent = nearest.take(ofLine.apply(line), line.date(), mostDays);
            if (spent == null) {
                left.add(line);
            } else {
                entries.remove(spent);
                found.add(ReconciledLine.of(outcome, line, spent));
            }
        }
        lines = left;
    }

    private static List<Object> amountAndVoucher(ExtractLine line) {
        return line.voucher().isEmpty()
                ? List.of()
                : List.of(line.account(), line.amount().amountOere(), line.voucher());
    }

    private static List<Object> amountAndVoucher(ExpenditureLine spent) {
        return spent.account() == null || spent.externalId() == null
                ? List.of()
                : List.of(spent.account(), spent.amount().amountOere(), spent.externalId());
    }

    private static List<Object> amount(ExtractLine line) {
        return List.of(line.account(), line.amount().amountOere());
    }

    private static List<Object> amount(ExpenditureLine spent) {
        return spent.account() == null
                ? List.of()
                : List.of(spent.account(), spent.amount().amountOere());
    }

    private static List<Object> voucher(ExtractLine line) {
        return line.voucher().isEmpty() ? List.of() : List.of(line.account(), line.voucher());
    }

    private static List<Object> voucher(ExpenditureLine spent) {
        return spent.account() == null || spent.externalId() == null
                ? List.of()
                : List.of(spent.account(), spent.externalId());
    }

    private static List<Object> account(ExpenditureLine spent) {
        return spent.account() == null ? List.of() : List.of(spent.account());
    }
}
