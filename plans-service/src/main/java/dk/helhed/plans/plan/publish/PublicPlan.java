package dk.helhed.plans.plan.publish;

import dk.helhed.plans.plan.Plan;
import dk.helhed.plans.plan.PlanDraft;
import dk.helhed.plans.plan.PlanMilestone;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.plan.rules.PlanType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code plans.plan.v1}; members are only ever added to it. */
record PublicPlan(
        UUID id,
        @Nullable String externalId,
        String municipality,
        String title,
        PlanType type,
        PlanState state,
        List<String> areaCodes,
        List<String> focusAreas,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID predecessorId,
        List<Step> milestones,
        long version,
        Instant changedAt) {

    /** A milestone with its status. */
    record Step(
            UUID id,
            UUID subAgreementId,
            String title,
            String status,
            List<String> statusFlags,
            @Nullable Instant computedAt) {

        static Step of(PlanMilestone milestone) {
            return new Step(
                    milestone.id(),
                    milestone.subAgreementId(),
                    milestone.title(),
                    milestone.status(),
                    milestone.statusFlags(),
                    milestone.computedAt());
        }
    }

    static PublicPlan of(Plan plan, long number, List<PlanMilestone> milestones) {
        PlanDraft content = plan.content();
        return new PublicPlan(
                plan.id(),
                content.externalId(),
                plan.municipality(),
                content.title(),
                content.type(),
                plan.state(),
                content.areaCodes(),
                content.focusAreas(),
                content.startsOn(),
                content.endsOn(),
                content.predecessorId(),
                milestones.stream().map(Step::of).toList(),
                number,
                plan.changedAt());
    }
}
