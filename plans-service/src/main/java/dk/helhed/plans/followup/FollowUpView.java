package dk.helhed.plans.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.history.NotRecorded;
import dk.helhed.plans.milestone.MilestoneSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A year's follow-up as whoever may read it reads it. */
@Schema(name = "FollowUp")
record FollowUpView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f101")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID planId,

        @Schema(examples = "0751") String municipality,
        @Schema(examples = "ADOPTED") FollowUpState state,
        @JsonUnwrapped FollowUpDraft content,

        @Schema(description = "Once it is adopted: what was locked, and beside it what has come since.") @Nullable
        AdoptionView adoption,

        List<Reopening> reopenings,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    /** The locked values, with what has come since. */
    @Schema(name = "AdoptionWithRevisions")
    record AdoptionView(
            @Schema(examples = "2023-03-01T09:30:00Z") Instant adoptedAt,
            @Schema(examples = "approver") String role,
            List<LockedMilestone> milestones) {}

    /** A locked value. */
    @Schema(name = "LockedMilestone")
    record LockedMilestone(
            MilestoneSnapshot locked, @NotRecorded @Nullable PendingRevision pendingRevision) {

        static LockedMilestone of(MilestoneSnapshot locked, @Nullable MilestoneSnapshot now) {
            return new LockedMilestone(locked, now == null ? null : PendingRevision.between(locked, now));
        }
    }

    static FollowUpView of(YearlyFollowUp followUp, List<MilestoneSnapshot> now) {
        Adoption adoption = followUp.adoption();
        return new FollowUpView(
                followUp.id(),
                followUp.planId(),
                followUp.municipality(),
                followUp.state(),
                followUp.content(),
                adoption == null ? null : locked(adoption, now),
                followUp.reopenings(),
                followUp.version(),
                followUp.changedAt());
    }

    private static AdoptionView locked(Adoption adoption, List<MilestoneSnapshot> now) {
        Map<UUID, MilestoneSnapshot> byId =
                now.stream().collect(Collectors.toMap(MilestoneSnapshot::milestoneId, Function.identity()));
        return new AdoptionView(
                adoption.adoptedAt(),
                adoption.role(),
                adoption.milestones().stream()
                        .map(locked -> LockedMilestone.of(locked, byId.get(locked.milestoneId())))
                        .toList());
    }
}
