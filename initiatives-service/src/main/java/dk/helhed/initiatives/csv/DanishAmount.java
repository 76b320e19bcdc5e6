package dk.helhed.initiatives.csv;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as Danish documents write them: {@code 1.234,50}, {@code 2,5 mio. kr.}, {@code -500}. */
public final class DanishAmount {

    // Full stops only between groups of three, so that the English 1234.50 is refused and never read as 123,450.
    private static final Pattern FORM = Pattern.compile(
            "(?:kr\\.?\\s*)?(-?)\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,(\\d{1,9}))?,?\\s*(t\\.?kr\\.?|mio\\.?|mia\\.?)?\\s*(?:kr\\.?|kroner)?");
    private static final Map<Character, Integer> POWERS = Map.of('t', 3, 'o', 6, 'a', 9);

    private DanishAmount() {}

    /** Empty for what cannot be read in one way only, or is no whole number of øre. */
    public static Optional<Money> parse(String text) {
        Matcher form = FORM.matcher(
                text.strip().toLowerCase(Locale.ROOT).replace('\u00A0', ' ').replace('\u2212', '-'));
        if (!form.matches()) {
            return Optional.empty();
        }
        String decimals = form.group(3) == null ? "" : "." + form.group(3);
        BigDecimal kroner = new BigDecimal(form.group(1) + form.group(2).replace(".", "") + decimals);
        try {
            return Optional.of(Money.ofOere(kroner.scaleByPowerOfTen(power(form.group(4)) + 2)
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .longValueExact()))
                    .filter(Money::withinLimit);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static int power(@Nullable String unit) {
        if (unit == null) {
            return 0;
        }
        // tkr, mio, mia: the first letter tells thousands, the third one millions from billions.
        char mark = unit.charAt(0) == 't' ? 't' : unit.charAt(2);
        return POWERS.getOrDefault(mark, 0);
    }
}
