package dk.helhed.plans.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a milestone stands. */
@Schema(name = "MilestoneStatusCode")
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
