package dk.helhed.healthdata.reading.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Between which values a figure lies that was rounded before it was published.
 *
 * @param middle as it was published
 */
record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    static Range exact(BigDecimal value) {
        return new Range(value, value, value);
    }

    /** Half a unit of the last decimal to each side. */
    static Range rounded(BigDecimal value, int decimals) {
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        return new Range(value.subtract(half).max(BigDecimal.ZERO), value, value.add(half));
    }

    static Range mean(List<Range> years) {
        BigDecimal count = BigDecimal.valueOf(years.size());
        return new Range(
                years.stream()
                        .map(Range::low)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(count, EXACT_ENOUGH),
                years.stream()
                        .map(Range::middle)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(count, EXACT_ENOUGH),
                years.stream()
                        .map(Range::high)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(count, EXACT_ENOUGH));
    }

    boolean mayBeNone() {
        return low.signum() <= 0;
    }

    /** @param other greater than 0 as a whole */
    Range over(Range other, int per) {
        BigDecimal factor = BigDecimal.valueOf(per);
        return new Range(
                low.multiply(factor).divide(other.high, EXACT_ENOUGH),
                middle.multiply(factor).divide(other.middle, EXACT_ENOUGH),
                high.multiply(factor).divide(other.low, EXACT_ENOUGH));
    }
}
