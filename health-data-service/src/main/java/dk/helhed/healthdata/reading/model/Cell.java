package dk.helhed.healthdata.reading.model;

import org.jspecify.annotations.Nullable;

/**
 * What a version says at one place: all its figures, or the reason why there are none. Figures that do not exist are NaN.
 *
 * @param reason null for a value that has no mark
 * @param value as it is shown, rounded last
 * @param count the numerator, a whole number
 * @param denominator a whole number
 * @param lower95 of the 95 % interval, rounded as the value
 */
public record Cell(
        @Nullable Reason reason,
        double value,
        double count,
        double denominator,
        double lower95,
        double upper95,
        double lower998,
        double upper998) {

    /** A cell without any figure. */
    public static Cell without(Reason reason) {
        return new Cell(reason, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    public ObsStatus obsStatus() {
        return reason == null ? ObsStatus.A : reason.obsStatus();
    }

    public String confStatus() {
        return reason == null ? "F" : reason.confStatus();
    }

    /** NaN where it does not exist. */
    public double figure(Figure figure) {
        return switch (figure) {
            case VALUE -> value;
            case COUNT -> count;
            case DENOMINATOR -> denominator;
            case LOWER95 -> lower95;
            case UPPER95 -> upper95;
            case LOWER998 -> lower998;
            case UPPER998 -> upper998;
        };
    }

    /** Null for a figure that does not exist. */
    public static @Nullable Double number(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    /** The same of a count. */
    public static @Nullable Long whole(double figure) {
        return Double.isNaN(figure) ? null : (long) figure;
    }
}
