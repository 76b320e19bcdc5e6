package dk.helhed.kit.sheet;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of kroner, as number cells and as Danish documents write them: {@code kr. 2.500.000,-}, {@code 2,5 mill. kr.},
 * {@code 1.234,50}, {@code -500}; whole øre, and no more than the stated limit either way.
 */
public final class DanishAmount {

    private DanishAmount() {}

    /** @param unit of a number that does not say its own */
    public static CellResult<Money> read(Cell cell, AmountUnit unit) {
        return switch (cell) {
            case Cell.Number number -> money(number.value(), unit);
            case Cell.Text text -> read(DanishNumber.plain(text.text()).toLowerCase(Locale.ROOT), unit);
            case Cell.Date date -> CellResult.refused("cell-day-is-no-amount");
            case Cell.Truth truth -> CellResult.unreadable(cell, "danish-amount");
            case Cell.Empty empty -> CellResult.nothing();
            case Cell.Uncomputed formula -> CellResult.unreadable(cell, "danish-amount");
            case Cell.Failed error -> CellResult.unreadable(cell, "danish-amount");
        };
    }

    private static CellResult<Money> read(String text, AmountUnit unit) {
        if (text.length() > DanishNumber.LONGEST) {
            return CellResult.refused("danish-amount");
        }
        String rest = withoutCurrency(text);
        int end = endOfNumber(rest);
        Optional<BigDecimal> number = DanishNumber.parse(rest.substring(0, end));
        String words = rest.substring(end).strip();
        AmountUnit own = words.isEmpty() ? null : AmountUnit.of(words).orElse(null);
        if (number.isEmpty() || (own == null && !words.isEmpty())) {
            return CellResult.refused("danish-amount");
        }
        boolean saysKroner = own == AmountUnit.KRONER || (own == null && !rest.equals(text));
        if (saysKroner && unit != AmountUnit.KRONER) {
            // 2,5 kr. below "mio. kr." is two and a half kroner or as many millions.
            return CellResult.refused("amount-of-two-units");
        }
        return money(number.get(), own == null ? unit : own);
    }

    private static String withoutCurrency(String text) {
        for (String currency : new String[] {"kr.", "kr", "dkk"}) {
            if (text.startsWith(currency)) {
                return text.substring(currency.length()).strip();
            }
        }
        return text;
    }

    private static int endOfNumber(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.,- ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static CellResult<Money> money(BigDecimal number, @Nullable AmountUnit unit) {
        BigDecimal oere = number.scaleByPowerOfTen((unit == null ? 0 : unit.power()) + 2);
        if (oere.abs().compareTo(BigDecimal.valueOf(Money.MOST_OERE)) > 0) {
            return CellResult.refused(
                    "amount-too-large", Money.ofOere(Money.MOST_OERE).inKroner());
        }
        try {
            return CellResult.of(
                    Money.ofOere(oere.setScale(0, RoundingMode.UNNECESSARY).longValueExact()));
        } catch (ArithmeticException e) {
            return CellResult.refused("danish-amount");
        }
    }
}
