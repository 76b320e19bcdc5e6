package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.Count;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A published figure before it is rounded, with how sure it is.
 *
 * @param value NaN where there is none
 * @param p95 null where none is known
 * @param p998 as above
 * @param reason why there is no value, or no interval; null where there are both
 */
public record Estimate(
        double value,
        @Nullable Interval p95,
        @Nullable Interval p998,
        @Nullable String reason) {

    /** Events that may come again to the same person: their interval needs counts that are never shown. */
    static final String REPEAT_EVENTS = "REPEAT_EVENTS";

    /** The source states none. */
    static final String NO_INTERVAL = "NO_INTERVAL";

    static Estimate without(String reason) {
        return new Estimate(Double.NaN, null, null, reason);
    }

    /** The figure of a cell, computed again from its published counts where it has any. */
    static Estimate of(Metric metric, Cell cell) {
        if (Double.isNaN(cell.value())) {
            return without(String.valueOf(cell.reason()));
        }
        return metric.method() == Metric.Method.AS_STATED
                ? stated(cell)
                : of(metric, (long) cell.count(), (long) cell.denominator());
    }

    /**
     * A figure that is computed from what was counted.
     *
     * @param n the denominator, at least 1 where the figure has one
     */
    public static Estimate of(Metric metric, long x, long n) {
        double per = metric.unit().per();
        return switch (metric.method()) {
            case PROPORTION -> x > n ? new Estimate(per * x / n, null, null, NO_INTERVAL) : share(x, n, per);
            case RATE ->
                sure(per * x / n, Count.rate(x, n, per, Confidence.P95), Count.rate(x, n, per, Confidence.P998));
            case COUNT -> sure(x, Count.interval(x, Confidence.P95), Count.interval(x, Confidence.P998));
            case REPEAT_EVENTS ->
                new Estimate(metric.denominator() == null ? x : per * x / n, null, null, REPEAT_EVENTS);
            case AS_STATED -> throw new IllegalArgumentException("nothing is computed of what is stated");
        };
    }

    static Estimate sure(double value, Interval p95, Interval p998) {
        return new Estimate(value, p95, p998, null);
    }

    private static Estimate share(long x, long n, double per) {
        return sure(
                per * x / n,
                times(Proportion.interval(x, n, Confidence.P95), per),
                times(Proportion.interval(x, n, Confidence.P998), per));
    }

    private static Estimate stated(Cell cell) {
        Interval p95 = interval(cell.lower95(), cell.upper95());
        return new Estimate(
                cell.value(), p95, interval(cell.lower998(), cell.upper998()), p95 == null ? NO_INTERVAL : null);
    }

    private static @Nullable Interval interval(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? null : new Interval(lower, upper);
    }

    private static Interval times(Interval share, double per) {
        return new Interval(share.lower() * per, share.upper() * per);
    }

    boolean hasValue() {
        return !Double.isNaN(value);
    }
}
