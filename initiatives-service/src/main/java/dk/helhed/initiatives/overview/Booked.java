package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.Figures;
import dk.helhed.initiatives.budget.YearBalance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the ledger says of a part of a frame, by budget year; adds up exactly, level by level. */
record Booked(Map<Integer, Figures> byYear) {

    static Booked all(Collection<Map<Integer, Figures>> parts) {
        TreeMap<Integer, Figures> sum = new TreeMap<>();
        parts.forEach(part -> part.forEach((year, figures) -> sum.merge(year, figures, Figures::plus)));
        return new Booked(sum);
    }

    Balance balance() {
        return Balance.of(Figures.sum(byYear.values()));
    }

    List<YearBalance> years() {
        return YearBalance.of(byYear);
    }
}
