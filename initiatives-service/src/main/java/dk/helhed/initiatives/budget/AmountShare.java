package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of an amount: a sum of its own, or a percentage of the whole. */
public record AmountShare(@Nullable Money money, @Nullable BigDecimal percent) {

    /** Exactly, in øre and fractions of one. */
    BigDecimal exactlyOf(long wholeOere) {
        BigDecimal fixed = money == null ? BigDecimal.ZERO : BigDecimal.valueOf(money.amountOere());
        BigDecimal part = percent == null
                ? BigDecimal.ZERO
                : percent.multiply(BigDecimal.valueOf(wholeOere)).movePointLeft(2);
        return fixed.add(part);
    }

    /** In whole øre, rounded down: parts that sum to no more than the whole still do so when rounded. */
    public Money of(Money whole) {
        return Money.ofOere(
                exactlyOf(whole.amountOere()).setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
