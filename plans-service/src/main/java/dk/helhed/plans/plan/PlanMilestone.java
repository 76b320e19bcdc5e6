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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3")
        UUID subAgreementId,

        @Schema(examples = "Flere beboere er i arbejde") String title,

        @Schema(description = "Computed, never typed.", examples = "ON_TRACK")
        String status,

        @Schema(examples = "[\"STALE\"]") List<String> statusFlags,
        @Schema(examples = "38.5") @Nullable BigDecimal baseline,
        @Schema(examples = "45") @Nullable BigDecimal target,
        @Schema(examples = "42.1") @Nullable BigDecimal actual,
        @Schema(examples = "2021") @Nullable String period,
        @Schema(examples = "2022-04-01T06:00:00Z") @Nullable Instant computedAt,
        @Nullable SourceStamp source) {

    public PlanMilestone {
        statusFlags = List.copyOf(statusFlags);
    }
}
