package dk.helhed.plans.plan;

import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A milestone as a plan shows it: the step, where it stands, and on what that rests. */
@Schema(name = "PlanMilestone")
public record PlanMilestone(
        UUID id,

        UUID subAgreementId,

        @Schema(examples = "Flere beboere er i arbejde") String title,

        @Schema(description = "Computed, never typed.", examples = "ON_TRACK")
        String status,

        @Schema(examples = "[\"STALE\"]") List<String> statusFlags,
        @Schema(examples = "38.5") @Nullable BigDecimal baseline,
        @Schema(examples = "45") @Nullable BigDecimal target,
        @Schema(examples = "42.1") @Nullable BigDecimal actual,
        @Schema(examples = "2021") @Nullable String period,
        @Nullable Instant computedAt,
        @Nullable SourceStamp source) {

    public PlanMilestone {
        statusFlags = List.copyOf(statusFlags);
    }
}
