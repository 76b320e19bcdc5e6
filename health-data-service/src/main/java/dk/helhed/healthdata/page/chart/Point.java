package dk.helhed.healthdata.page.chart;

import org.jspecify.annotations.Nullable;

/**
 * A figure as a chart has it. Figures that do not exist are NaN.
 *
 * @param label the period, or the area
 * @param value NaN where there is none
 * @param lower of the 95 % interval
 * @param shown the value as texts have it
 * @param gap the word that stands where there is no value, such as hidden; null where there is one
 * @param isHidden whether it is hidden, and not only missing
 */
public record Point(
        String label,
        double value,
        double lower,
        double upper,
        String shown,
        @Nullable String gap,
        boolean isHidden) {

    public static Point of(String label, double value, double lower, double upper, String shown) {
        return new Point(label, value, lower, upper, shown, null, false);
    }

    public static Point hidden(String label, String word) {
        return new Point(label, Double.NaN, Double.NaN, Double.NaN, "", word, true);
    }

    public static Point missing(String label, String word) {
        return new Point(label, Double.NaN, Double.NaN, Double.NaN, "", word, false);
    }

    boolean hasValue() {
        return !Double.isNaN(value);
    }

    boolean hasInterval() {
        return hasValue() && !Double.isNaN(lower);
    }
}
