package dk.helhed.plans.milestone;

import dk.helhed.kit.history.NotRecorded;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.milestone.override.OverrideView;
import dk.helhed.plans.progress.Baseline;
import dk.helhed.plans.progress.Target;
import dk.helhed.plans.subagreement.MilestoneScope;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A milestone with its computed status, as it may be read by whoever may read its plan. */
@Schema(name = "Milestone")
record MilestoneView(
        UUID id,

        UUID planId,

        UUID subAgreementId,

        String municipality,

        @Schema(examples = "ms-bispehaven-employed") @Nullable
        String externalId,

        @Schema(examples = "Flere beboere er i arbejde") String title,

        @Nullable UUID goalId,

        MilestoneScope scope,

        @Nullable UUID activityId,

        Baseline baseline,
        Target target,

        @Nullable UUID indicatorId,

        @NotRecorded @Schema(description = "Computed, never typed.")
        StatusView status,

        @Schema(description = "Stands beside the computed status, never in its place.") @Nullable
        OverrideView override,

        @Nullable SourceNote source,
        boolean synthetic,

        @Schema(description = "True where it was recorded from a source as part of what was adopted elsewhere.")
        boolean recorded,

        long version,
        Instant changedAt) {

    static MilestoneView of(Milestone milestone, StatusView status, @Nullable OverrideView override) {
        return new MilestoneView(
                milestone.id(),
                milestone.planId(),
                milestone.subAgreementId(),
                milestone.municipality(),
                milestone.externalId(),
                milestone.title(),
                milestone.goalId(),
                milestone.scope(),
                milestone.activityId(),
                milestone.baseline(),
                milestone.target(),
                milestone.indicatorId(),
                status,
                override,
                milestone.source(),
                milestone.isSynthetic(),
                milestone.isRecorded(),
                milestone.version(),
                milestone.changedAt());
    }
}
