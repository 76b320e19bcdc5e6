package dk.helhed.healthdata.page.text;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as each language writes them: {@code 1.234,5} in Danish and {@code 1,234.5} in English. */
public final class Numbers {

    private static final char NO_BREAK = '\u00a0';
    private static final int GROUP = 3;

    private final Words words;
    private final boolean isDanish;

    public Numbers(Words words) {
        this.words = words;
        this.isDanish = words.language() == Language.DA;
    }

    public String plain(double value, int decimals) {
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        String sign = text.startsWith("-") ? "−" : "";
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, isDanish ? '.' : ',');
        }
        String rest = dot < 0 ? "" : (isDanish ? "," : ".") + digits.substring(dot + 1);
        return sign + grouped + rest;
    }

    /** With its unit. */
    public String value(double value, int decimals, Unit unit) {
        String number = plain(value, decimals);
        return switch (unit) {
            case PERCENT -> isDanish ? number + NO_BREAK + "%" : number + "%";
            case PER_1000 -> number + NO_BREAK + words.get("unitPer1000");
            case PER_100000 -> number + NO_BREAK + words.get("unitPer100000");
            case COUNT, RATIO -> number;
        };
    }

    public String count(double value) {
        return plain(value, 0);
    }

    public String interval(double lower, double upper, int decimals) {
        return plain(lower, decimals) + "–" + plain(upper, decimals);
    }

    /** A mark on an axis, with no more decimals than it needs. */
    public String tick(double value) {
        int decimals = Math.max(
                0,
                BigDecimal.valueOf(value)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .scale());
        return plain(value, decimals);
    }
}
