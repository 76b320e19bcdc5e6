package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.budget.YearBalance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger says of a part of a frame, by budget year; adds up exactly, level by level. */
record BookedAmounts(Map<Integer, LedgerFigures> byYear) {

    static BookedAmounts all(Collection<Map<Integer, LedgerFigures>> parts) {
        TreeMap<Integer, LedgerFigures> sum = new TreeMap<>();
        parts.forEach(part -> part.forEach((year, figures) -> sum.merge(year, figures, LedgerFigures::plus)));
        return new BookedAmounts(sum);
    }

    Balance balance() {
        return Balance.of(LedgerFigures.sum(byYear.values()));
    }

    List<YearBalance> years() {
        return YearBalance.of(byYear);
    }
}
