package dk.helhed.initiatives.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.ledger.ExpenditureLine;
import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineMatcherTest {

    private static final int TOLERANCE = 10;

    private static ExtractLine line(int row, String account, int day, long oere) {
        return new ExtractLine(row, account, LocalDate.of(2024, 3, day), Money.ofOere(oere), "A text", "");
    }

    private static ExpenditureLine spent(@Nullable String account, int day, long oere) {
        return new ExpenditureLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                account,
                LocalDate.of(2024, 3, day),
                Money.ofOere(oere),
                "A text");
    }

    private static List<LineOutcome> outcomes(List<ExtractLine> lines, List<ExpenditureLine> entries) {
        return LineMatcher.of(lines, entries, TOLERANCE).stream()
                .map(ReconciledLine::outcome)
                .toList();
    }

    @Test
    void what_agrees_in_all_matches_once() {
        assertEquals(
                List.of(LineOutcome.MATCHED, LineOutcome.MISSING_IN_LEDGER),
                outcomes(List.of(line(2, "a", 1, 10), line(3, "a", 1, 10)), List.of(spent("a", 1, 10))));
    }

    @Test
    void another_day_or_another_amount_is_a_difference_and_another_account_is_not_the_same_line() {
        assertEquals(
                List.of(
                        LineOutcome.DATE_DIFFERS,
                        LineOutcome.AMOUNT_DIFFERS,
                        LineOutcome.MISSING_IN_LEDGER,
                        LineOutcome.MISSING_IN_EXTRACT),
                outcomes(
                        List.of(line(2, "a", 1, 10), line(3, "b", 5, 20), line(4, "c", 5, 30)),
                        List.of(spent("a", 9, 10), spent("b", 5, 21), spent(null, 5, 30))));
    }

    @Test
    void the_nearest_day_is_taken_and_an_exact_match_before_all() {
        List<ReconciledLine> found = LineMatcher.of(
                List.of(line(2, "a", 10, 5), line(3, "a", 20, 5)),
                List.of(spent("a", 1, 5), spent("a", 12, 5), spent("a", 20, 5)),
                TOLERANCE);

        assertEquals(
                List.of(LineOutcome.DATE_DIFFERS, LineOutcome.MATCHED, LineOutcome.MISSING_IN_EXTRACT),
                found.stream().map(ReconciledLine::outcome).toList());
        assertEquals(LocalDate.of(2024, 3, 12), found.getFirst().ledgerDate());
    }

    @Test
    void a_reversal_matches_a_credit() {
        assertEquals(
                List.of(LineOutcome.MATCHED), outcomes(List.of(line(2, "a", 1, -10)), List.of(spent("a", 1, -10))));
    }
}
