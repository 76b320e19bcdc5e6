package dk.helhed.healthdata.csv;

import java.math.BigDecimal;

/** The one rule by which all formats write a number: the shortest decimal that is read as the same number, never with an exponent. */
public final class Decimals {

    private static final double MOST_EXACT = 9_007_199_254_740_992d;
    private static final double TENTHS = 10;

    private Decimals() {}

    /** @param number not NaN and not infinite */
    public static String text(double number) {
        if (isWhole(number)) {
            return Long.toString((long) number);
        }
        double tenths = Math.rint(number * TENTHS);
        if (tenths / TENTHS == number && Math.abs(tenths) < MOST_EXACT) {
            return ofTenths((long) tenths);
        }
        String shortest = Double.toString(number);
        return shortest.indexOf('E') < 0
                ? shortest
                : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }

    /** Nearly all figures have one decimal: they need no search for the shortest. */
    private static String ofTenths(long tenths) {
        long whole = Math.abs(tenths) / 10;
        String digits = whole + "." + Math.abs(tenths) % 10;
        return tenths < 0 ? "-" + digits : digits;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
    }
}
