package dk.helhed.plans.followup;

import dk.helhed.plans.milestone.MilestoneSnapshot;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a milestone moved against the year before. */
@Schema(name = "Trend")
record Trend(
        Direction direction,
        @Schema(examples = "AT_RISK") @Nullable String statusBefore,
        @Schema(examples = "40.2") @Nullable BigDecimal actualBefore,

        @Schema(description = "The figure now less the figure then, in the indicator's unit.", examples = "1.9")
        @Nullable
        BigDecimal change) {

    /** Towards the target or away from it; unknown where one of the two figures is missing or protected. */
    enum Direction {
        IMPROVED,
        UNCHANGED,
        WORSENED,
        UNKNOWN
    }

    static Trend between(@Nullable MilestoneSnapshot before, MilestoneSnapshot now) {
        BigDecimal earlier = before == null ? null : before.actual();
        BigDecimal later = now.actual();
        return new Trend(
                direction(before == null ? null : before.progress(), now.progress()),
                before == null ? null : before.status(),
                earlier,
                earlier == null || later == null ? null : later.subtract(earlier));
    }

    private static Direction direction(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return Direction.UNKNOWN;
        }
        int moved = now.compareTo(before);
        return moved == 0 ? Direction.UNCHANGED : moved > 0 ? Direction.IMPROVED : Direction.WORSENED;
    }
}
