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
        UUID id,

        UUID planId,

        String municipality,
        FollowUpState state,
        @JsonUnwrapped FollowUpDraft content,

        @Schema(description = "Once it is adopted: what was locked, and beside it what has come since.") @Nullable
        AdoptionView adoption,

        List<Reopening> reopenings,
        long version,
        Instant changedAt) {

    /** The locked values, with what has come since. */
    @Schema(name = "AdoptionWithRevisions")
    record AdoptionView(
            Instant adoptedAt,
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
