package dk.helhed.plans.milestone;

import dk.helhed.plans.progress.StatusCode;
import dk.helhed.plans.progress.StatusFlag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a milestone stands today, and what that was computed from. */
@Schema(name = "MilestoneStatus")
record StatusView(
        StatusCode computed,
        List<StatusFlag> flags,

        @Schema(description = "(actual - baseline) / (target - baseline)", examples = "0.4615") @Nullable
        BigDecimal progress,

        @Schema(
                description = "The share of the days from baseline to target that had passed on the figure's day.",
                examples = "0.5")
        @Nullable
        BigDecimal elapsed,

        @Nullable ActualView actual,
        Instant computedAt) {}
