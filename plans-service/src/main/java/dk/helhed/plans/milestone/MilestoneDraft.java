package dk.helhed.plans.milestone;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.progress.Baseline;
import dk.helhed.plans.progress.Target;
import dk.helhed.plans.subagreement.MilestoneScope;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A milestone as its municipality states it; its status is nowhere in it. */
@Schema(name = "MilestoneDraft")
record MilestoneDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "ms-bispehaven-employed")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Flere beboere er i arbejde")
        String title,

        @Schema(description = "One of the plan's goals.") @Nullable
        UUID goalId,

        MilestoneScope scope,

        @Schema(description = "With SINGLE_ACTIVITY, and only then: one of the sub-agreement's activities.") @Nullable
        UUID activityId,

        @Valid Baseline baseline,

        @Valid @Schema(description = "Its day is after the baseline's.")
        Target target,

        @Schema(description = "One of the sub-agreement's indicators.") @Nullable
        UUID indicatorId,

        @Valid @Nullable SourceNote source,

        @Schema(description = "True when the milestone or its figures are invented.") @Nullable
        Boolean synthetic) {

    MilestoneDraft {
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** What a milestone says, as it would be stated. */
    static MilestoneDraft of(Milestone milestone) {
        return new MilestoneDraft(
                milestone.externalId(),
                milestone.title(),
                milestone.goalId(),
                milestone.scope(),
                milestone.activityId(),
                milestone.baseline(),
                milestone.target(),
                milestone.indicatorId(),
                milestone.source(),
                milestone.isSynthetic());
    }

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    boolean isStated() {
        return source != null || isSynthetic();
    }
}
