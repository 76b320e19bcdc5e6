package dk.helhed.plans.followup;

import dk.helhed.plans.amendment.DecidedProposal;
import dk.helhed.plans.councilfunding.PlanMoney;
import dk.helhed.plans.milestone.MilestoneSnapshot;
import dk.helhed.plans.plan.rules.PartyDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan's year on one sheet, for the yearly dialogue about it (styringsdialog). */
@Schema(name = "AnnualStatus")
record AnnualStatus(
        UUID planId,

        String municipality,

        @Schema(examples = "Boligsocial helhedsplan for Bispehaven")
        String title,

        @Schema(examples = "ACTIVE") String state,
        @Schema(examples = "2022") int year,

        @Schema(description = "The day that it tells of: the year's last, or today.")
        LocalDate asOf,

        @Schema(description = "Null where there is none that the caller may read.") @Nullable
        FollowUpState followUpState,

        @Nullable UUID followUpId,

        @Schema(examples = "Året gik som planlagt.") @Nullable
        String summary,

        List<GoalYear> goals,
        List<MilestoneYear> milestones,
        StaffYear staff,

        @Schema(description = "Beside the plan's own budget, never added to it.")
        PlanMoney money,

        @Schema(description = "What the parties decided of the plan in the year.")
        List<OutlinedDecision> decisions,

        @Schema(
                description =
                        "The change proposals that were decided or applied in the year. Others see those that were"
                                + " applied.")
        List<DecidedProposal> changeProposals,

        @Schema(
                description = "What was changed in the year, by a proposal or without one, and by whom; for the plan's"
                        + " own municipality alone.")
        List<YearsChange> changes) {

    /** Which party decided what of the plan, and when. */
    @Schema(name = "OutlinedDecision")
    record OutlinedDecision(
            UUID organisationId,

            @Nullable UUID bodyId,

            LocalDate decidedOn,
            @Schema(examples = "APPROVED") String outcome,

            @Schema(examples = "Sag 2017-050028, punkt 4") @Nullable
            String reference,

            Instant recordedAt) {

        static OutlinedDecision of(PartyDecision decision) {
            return new OutlinedDecision(
                    decision.organisationId(),
                    decision.bodyId(),
                    decision.decidedOn(),
                    decision.outcome().name(),
                    decision.reference(),
                    decision.recordedAt());
        }
    }

    /** A goal, and what is said of it. */
    @Schema(name = "GoalYear")
    record GoalYear(
            UUID goalId,

            @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
            String title,

            @Schema(examples = "Der er sket meget.") @Nullable
            String narrative) {}

    /** A milestone: where it stood, how it moved, and what is said of it. */
    @Schema(name = "MilestoneYear")
    record MilestoneYear(
            @Schema(description = "As it was adopted, where it was; else as it is computed for the day.")
            MilestoneSnapshot standing,

            @Schema(description = "Whether the standing was locked by the adoption of the year.")
            boolean locked,

            @Nullable PendingRevision pendingRevision,
            Trend trend,

            @Schema(examples = "Flere kom i fritidsjob end ventet.") @Nullable
            String narrative) {}

    /** The staff of the plan's sub-agreements as they are today. */
    @Schema(name = "StaffYear")
    record StaffYear(
            @Schema(description = "Minutes a week of the staff whose hours are specified.", examples = "7560")
            long specifiedMinutesPerWeek,

            @Schema(description = "Roles whose hours are not specified.", examples = "1")
            int unspecifiedRoles,

            List<SubAgreementStaffYear> subAgreements) {}

    /** The staff of one sub-agreement. */
    @Schema(name = "SubAgreementStaffYear")
    record SubAgreementStaffYear(
            UUID subAgreementId,

            @Schema(examples = "Sammenhængskraft og medborgerskab")
            String focusArea,

            @Schema(examples = "IN_FORCE") String state,
            @Schema(examples = "7560") long specifiedMinutesPerWeek,
            @Schema(examples = "1") int unspecifiedRoles) {}
}
