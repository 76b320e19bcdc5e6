package dk.helhed.plans.progress;

/** How a milestone stands. */
public enum StatusCode {
    ACHIEVED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    MISSED,
    /** The figure is protected; what it may be is not estimated. */
    UNKNOWN_SUPPRESSED,
    NO_DATA
}
