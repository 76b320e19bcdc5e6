package dk.helhed.plans.milestone;

import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what a milestone's draft points at, in the transaction of the caller. */
@ApplicationScoped
class MilestoneContexts {

    private final IndicatorRepository indicators;
    private final RegisterValueTable registers;
    private final Activities activities;
    private final PlanRegister plans;

    MilestoneContexts(
            IndicatorRepository indicators, RegisterValueTable registers, Activities activities, PlanRegister plans) {
        this.indicators = indicators;
        this.registers = registers;
        this.activities = activities;
        this.plans = plans;
    }

    /** The register's lock, which comes before the plan's: the order in which a new figure takes them. */
    Uni<Void> lock(MilestoneDraft draft) {
        return draft.indicatorId() == null
                ? Uni.createFrom().voidItem()
                : indicators
                        .findById(draft.indicatorId())
                        .chain(found -> registers.beforeFollowing(found == null ? null : found.binding()));
    }

    Uni<MilestoneContext> of(SubAgreementFacts agreement, MilestoneDraft draft) {
        return knowsIndicator(draft.indicatorId(), agreement.id())
                .chain(indicator -> knowsActivity(draft.activityId(), agreement.id())
                        .chain(activity -> plans.requireOwn(agreement.planId(), agreement.municipality())
                                .map(plan -> new MilestoneContext(plan.goalIds(), activity, indicator))));
    }

    private Uni<Boolean> knowsActivity(@Nullable UUID activityId, UUID subAgreementId) {
        return activityId == null ? Uni.createFrom().item(false) : activities.isPartOf(activityId, subAgreementId);
    }

    private Uni<Boolean> knowsIndicator(@Nullable UUID indicatorId, UUID subAgreementId) {
        return indicatorId == null ? Uni.createFrom().item(false) : indicators.isPartOf(indicatorId, subAgreementId);
    }
}
