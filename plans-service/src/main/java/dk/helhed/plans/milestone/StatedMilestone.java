package dk.helhed.plans.milestone;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.progress.Baseline;
import dk.helhed.plans.progress.Target;
import dk.helhed.plans.subagreement.MilestoneScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client stated of a milestone. */
record StatedMilestone(
        @Nullable String externalId,
        String title,
        @Nullable UUID goalId,
        MilestoneScope scope,
        @Nullable UUID activityId,
        Baseline baseline,
        Target target,
        @Nullable UUID indicatorId,
        @Nullable SourceNote source,
        boolean synthetic) {

    static StatedMilestone of(Milestone milestone) {
        return new StatedMilestone(
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
}
