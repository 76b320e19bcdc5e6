package dk.helhed.plans.milestone.override;

import dk.helhed.plans.progress.StatusCode;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An override that stands beside the computed status, never in its place. */
@Schema(name = "MilestoneOverride")
public record OverrideView(
        StatusCode status,

        @Schema(examples = "Tallet er fra før indsatsen begyndte.")
        String reason,

        @Schema(description = "The role of whoever made it.", examples = "approver")
        String role,

        LocalDate expiresOn,
        Instant madeAt) {

    public static OverrideView of(MilestoneOverride override) {
        return new OverrideView(
                override.status(), override.reason(), override.role(), override.expiresOn(), override.madeAt());
    }
}
