package dk.helhed.initiatives.reconciliation;

import dk.helhed.initiatives.ledger.Spent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Finds for each line of an extract the entry of the ledger that it is, each used once: first those that agree in all,
 * then those of the same account and amount with the nearest day, then those of the same account and day.
 */
final class Matching {

    private final List<ExtractLine> lines;
    private final List<Spent> entries;
    private final List<ReconciledLine> found = new ArrayList<>();

    private Matching(List<ExtractLine> lines, List<Spent> entries) {
        this.lines = new ArrayList<>(lines);
        this.entries = new ArrayList<>(entries);
    }

    /** In the order of the extract, and then of the ledger for what the extract does not have. */
    static List<ReconciledLine> of(List<ExtractLine> lines, List<Spent> entries) {
        Matching matching = new Matching(lines, entries);
        matching.pair(
                Outcome.MATCHED,
                (line, spent) -> sameAccount(line, spent)
                        && line.date().equals(spent.bookedOn())
                        && line.amount().equals(spent.amount()));
        matching.pair(
                Outcome.DATE_DIFFERS,
                (line, spent) -> sameAccount(line, spent) && line.amount().equals(spent.amount()));
        matching.pair(
                Outcome.AMOUNT_DIFFERS,
                (line, spent) -> sameAccount(line, spent) && line.date().equals(spent.bookedOn()));
        matching.lines.forEach(line -> matching.found.add(ReconciledLine.of(Outcome.MISSING_IN_LEDGER, line, null)));
        matching.found.sort(Comparator.comparing(line -> Objects.requireNonNull(line.row())));
        matching.entries.forEach(
                spent -> matching.found.add(ReconciledLine.of(Outcome.MISSING_IN_EXTRACT, null, spent)));
        return List.copyOf(matching.found);
    }

    private void pair(Outcome outcome, BiPredicate<ExtractLine, Spent> fits) {
        for (ExtractLine line : List.copyOf(lines)) {
            entries.stream()
                    .filter(spent -> fits.test(line, spent))
                    .min(Comparator.comparingLong(
                            spent -> Math.abs(ChronoUnit.DAYS.between(line.date(), spent.bookedOn()))))
                    .ifPresent(spent -> {
                        lines.remove(line);
                        entries.remove(spent);
                        found.add(ReconciledLine.of(outcome, line, spent));
                    });
        }
    }

    private static boolean sameAccount(ExtractLine line, Spent spent) {
        return line.account().equals(spent.account());
    }
}
