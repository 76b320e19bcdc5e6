package dk.helhed.healthdata.statistics;

/** One period of a series that a trend is looked for in. */
interface TrendPoint {

    int firstYear();

    /** The same as the first for a single year. */
    int lastYear();

    /** Whether it is not shown; its figures are then not looked at. */
    boolean isSuppressed();

    /** Whether what is counted changed with it, so that it cannot be compared with what was before. */
    boolean isBreak();

    /** Whether its interval has no width to weigh it by. */
    boolean isWithoutWidth();

    default double time() {
        return (firstYear() + lastYear()) / 2.0;
    }
}
