package dk.helhed.initiatives.received;

import dk.helhed.initiatives.budget.Phase;
import dk.helhed.kit.money.Money;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A part of an amount spread over the years as the amount is: exactly, to the øre. */
record AmountSpread(Money total, Map<Integer, Money> years) {

    AmountSpread {
        years = Collections.unmodifiableMap(new TreeMap<>(years));
    }

    /** @param whole what the part is a part of; the phases are of it */
    static AmountSpread of(Money part, Money whole, List<Phase> phases) {
        Map<Integer, Money> years = new TreeMap<>();
        if (whole.amountOere() > 0) {
            long phased = 0;
            long given = 0;
            for (Phase phase : phases) {
                // Each year gets the cumulated part less what earlier years got, so that nothing is lost in rounding.
                phased = Math.addExact(phased, phase.amount().amountOere());
                long upTo = BigInteger.valueOf(part.amountOere())
                        .multiply(BigInteger.valueOf(phased))
                        .divide(BigInteger.valueOf(whole.amountOere()))
                        .longValueExact();
                years.merge(phase.year(), Money.ofOere(upTo - given), Money::plus);
                given = upTo;
            }
        }
        return new AmountSpread(part, years);
    }

    static AmountSpread sum(Collection<AmountSpread> all) {
        Map<Integer, Money> years = new TreeMap<>();
        all.forEach(one -> one.years().forEach((year, amount) -> years.merge(year, amount, Money::plus)));
        return new AmountSpread(Money.sum(all.stream().map(AmountSpread::total).toList()), years);
    }

    Money unphased() {
        return total.minus(Money.sum(years.values()));
    }

    List<Phase> phases() {
        return years.entrySet().stream()
                .map(year -> new Phase(year.getKey(), year.getValue()))
                .toList();
    }
}
