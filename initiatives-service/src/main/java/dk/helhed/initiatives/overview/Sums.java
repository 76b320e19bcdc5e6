package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.kit.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An amount spread over years, with what is given to none of them; adds up exactly, level by level. */
record Sums(Money total, Map<Integer, Money> years, Money unphased) {

    static final Sums NONE = new Sums(Money.ZERO, Map.of(), Money.ZERO);

    /** One amount and those who live on it; what was rejected or cancelled takes no part. */
    static Sums of(@Nullable Money amount, Collection<Initiative> initiatives) {
        TreeMap<Integer, Money> years = new TreeMap<>();
        for (Initiative initiative : initiatives) {
            if (initiative.holdsMoney()) {
                for (Phase phase : initiative.phasing()) {
                    years.merge(phase.year(), phase.amount(), Money::plus);
                }
            }
        }
        Money total = amount == null ? Money.ZERO : amount;
        return new Sums(total, years, total.minus(Money.sum(years.values())));
    }

    static Sums of(Initiative initiative) {
        return initiative.holdsMoney() ? of(initiative.amount(), List.of(initiative)) : NONE;
    }

    static Sums all(Collection<Sums> parts) {
        return parts.stream().reduce(NONE, Sums::plus);
    }

    private Sums plus(Sums other) {
        TreeMap<Integer, Money> both = new TreeMap<>(years);
        other.years.forEach((year, amount) -> both.merge(year, amount, Money::plus));
        return new Sums(total.plus(other.total), both, unphased.plus(other.unphased));
    }

    boolean reconciles() {
        return Money.sum(years.values()).plus(unphased).equals(total) && !unphased.negative();
    }

    List<YearSum> shownYears() {
        return years.entrySet().stream()
                .map(year -> new YearSum(year.getKey(), FormattedAmount.of(year.getValue())))
                .toList();
    }
}
