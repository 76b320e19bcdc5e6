package dk.helhed.healthdata.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a figure has gone over the newest five years; never silent about why nothing is said. */
public sealed interface Trend {

    /** Why there is no trend to tell. */
    @Schema(name = "TrendReason")
    enum Reason {
        /** Fewer than five years, or one of the newest five is missing. */
        TOO_FEW_POINTS,
        /** What is counted changed in one of the years. */
        BREAK,
        /** A year whose interval has no width to weigh it by, as where none or all were counted. */
        ZERO_WIDTH_CI,
        /** Periods that share a year tell the same thing twice. */
        OVERLAPPING_PERIODS,
        /** One year alone decides which way it goes. */
        UNSTABLE,
        /** A year that is not shown. */
        SUPPRESSED,
        /** Events that may come again to the same person, whose interval is not known. */
        REPEAT_EVENTS,
        /** A year for which the source states no interval. */
        NO_INTERVAL
    }

    /** Which way. */
    enum Direction {
        INCREASING,
        DECREASING,
        NO_SIGNIFICANT_CHANGE
    }

    /**
     * A trend, or that there is none that chance would not explain.
     *
     * @param chiSquare with one degree of freedom
     */
    record Calculated(Direction direction, double chiSquare) implements Trend {}

    record NotCalculated(Reason reason) implements Trend {}
}
