package dk.helhed.plans.milestone;

import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.progress.StatusAssessment;
import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a milestone stood on a day, and on what that rests: enough to be kept and compared with what is said later. */
@Schema(name = "MilestoneAt")
public record MilestoneSnapshot(
        UUID milestoneId,

        UUID subAgreementId,

        @Nullable UUID goalId,

        @Schema(examples = "Flere beboere er i arbejde") String title,

        @Schema(description = "Computed, never typed.", examples = "ON_TRACK")
        String status,

        @Schema(examples = "[\"STALE\"]") List<String> flags,
        @Schema(examples = "38.5") BigDecimal baseline,
        @Schema(examples = "45") BigDecimal target,
        LocalDate targetBy,

        @Schema(description = "Null where there is no figure or it is protected.", examples = "42.1") @Nullable
        BigDecimal actual,

        boolean suppressed,

        @Schema(description = "The share of the way from baseline to target.", examples = "0.55") @Nullable
        BigDecimal progress,

        @Schema(examples = "2022") @Nullable String period,
        @Nullable LocalDate on,
        @Nullable SourceStamp source,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0da") @Nullable
        String datasetId,

        @Schema(examples = "2") @Nullable Long release,

        @Schema(description = "The version of the milestone itself.", examples = "1")
        long milestoneVersion) {

    public MilestoneSnapshot {
        flags = List.copyOf(flags);
    }

    static MilestoneSnapshot of(Milestone milestone, Actual actual, StatusAssessment outcome) {
        Actual.Reading reading = actual.readingOrNull();
        return new MilestoneSnapshot(
                milestone.id(),
                milestone.subAgreementId(),
                milestone.goalId(),
                milestone.title(),
                outcome.status().name(),
                outcome.flags().stream().map(Enum::name).toList(),
                milestone.baseline().value(),
                milestone.target().value(),
                milestone.target().by(),
                actual instanceof Actual.Measured measured ? measured.value() : null,
                actual instanceof Actual.Suppressed,
                outcome.progress(),
                reading == null ? null : reading.period(),
                reading == null ? null : reading.on(),
                reading == null ? null : reading.stamp(),
                reading == null ? null : reading.datasetId(),
                reading == null ? null : reading.release(),
                milestone.version());
    }
}
