package dk.helhed.kit.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount.
 *
 * @param amountOere hundredths of a krone; negative only where a difference is shown
 */
@Schema(description = "An exact amount in øre (hundredths of a krone), of at most a trillion kroner.")
public record Money(
        @Min(-MOST_OERE) @Max(MOST_OERE) @Schema(examples = "250000000")
        long amountOere,

        Currency currency) {

    /**
     * The most that is read, on either side of zero: a trillion kroner, more than any municipality has. 92,233 such
     * amounts add up within 64 bits, which is more than any request, file or sum of ours holds.
     */
    public static final long MOST_OERE = 100_000_000_000_000L;

    public static final Money ZERO = ofOere(0);

    public static Money ofOere(long amountOere) {
        return new Money(amountOere, Currency.DKK);
    }

    /**
     * All of them together.
     *
     * @throws ArithmeticException when the sum does not fit in 64 bits
     */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    /**
     * The two together.
     *
     * @throws ArithmeticException when the sum does not fit in 64 bits
     */
    public Money plus(Money other) {
        return ofOere(Math.addExact(amountOere, other.amountOere));
    }

    /**
     * What is left without the other.
     *
     * @throws ArithmeticException when the difference does not fit in 64 bits
     */
    public Money minus(Money other) {
        return ofOere(Math.subtractExact(amountOere, other.amountOere));
    }

    /** True for an amount that may be read; a sum or a difference of several may be beyond it. */
    public boolean withinLimit() {
        return amountOere >= -MOST_OERE && amountOere <= MOST_OERE;
    }

    public boolean negative() {
        return amountOere < 0;
    }

    /** As it is written in Denmark: {@code 2.500.000,00 kr.} */
    public String inKroner() {
        // Fixed symbols: what the JDK's locale data says of da-DK has changed between releases.
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(BigDecimal.valueOf(amountOere, 2)) + " kr.";
    }
}
