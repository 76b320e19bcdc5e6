package dk.helhed.plans.subagreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The staff of a sub-agreement in sum; roles without stated hours are counted apart, never as zero hours. */
@Schema(name = "StaffTotals")
public record StaffTotals(
        @Schema(description = "Minutes a week of the staff whose hours are specified.", examples = "7560")
        long specifiedMinutesPerWeek,

        @Schema(description = "Roles whose hours are not specified.", examples = "1")
        int unspecifiedRoles) {

    public static final StaffTotals NONE = new StaffTotals(0, 0);
}
