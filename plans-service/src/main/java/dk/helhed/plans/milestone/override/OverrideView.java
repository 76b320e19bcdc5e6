package dk.helhed.plans.milestone.override;

import dk.helhed.plans.progress.StatusCode;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An override that stands beside the computed status, never in its place. */
@Schema(name = "MilestoneOverride")
public record OverrideView(
        @Schema(examples = "ON_TRACK") StatusCode status,

        @Schema(examples = "Tallet er fra før indsatsen begyndte.")
        String reason,

        @Schema(description = "The role of whoever made it.", examples = "approver")
        String role,

        @Schema(examples = "2027-06-30") LocalDate expiresOn,
        @Schema(examples = "2026-01-04T09:30:00Z") Instant madeAt) {

    public static OverrideView of(MilestoneOverride override) {
        return new OverrideView(
                override.status(), override.reason(), override.role(), override.expiresOn(), override.madeAt());
    }
}
