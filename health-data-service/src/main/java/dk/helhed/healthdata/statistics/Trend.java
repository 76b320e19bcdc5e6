package dk.helhed.healthdata.statistics;

/** Which way a proportion has gone over the years; never silent about why nothing is said. */
public sealed interface Trend {

    /** Why there is no trend to tell. */
    enum Reason {
        /** Fewer than five years. */
        TOO_FEW_POINTS,
        /** A year in which none or all were counted: its interval has no width to weigh it by. */
        ZERO_WIDTH_CI,
        /** Periods that share a year tell the same thing twice. */
        OVERLAPPING_PERIODS,
        /** One year alone decides which way it goes. */
        UNSTABLE,
        /** A year that is not shown. */
        SUPPRESSED
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
