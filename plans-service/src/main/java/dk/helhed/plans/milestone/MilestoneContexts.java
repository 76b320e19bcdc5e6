package dk.helhed.plans.milestone;

import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.indicator.Indicator;
import dk.helhed.plans.indicator.IndicatorRepository;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what a milestone's draft points at, in the transaction of the caller. */
@ApplicationScoped
class MilestoneContexts {

    private final IndicatorRepository indicators;
    private final RegisterValueRepository registers;
    private final Activities activities;
    private final PlanRegister plans;

    MilestoneContexts(
            IndicatorRepository indicators,
            RegisterValueRepository registers,
            Activities activities,
            PlanRegister plans) {
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
        return Uni.combine()
                .all()
                .unis(
                        knowsIndicator(draft.indicatorId(), agreement.id()),
                        knowsActivity(draft.activityId(), agreement.id()),
                        plans.requireOwn(agreement.planId(), agreement.municipality()))
                .usingConcurrencyOf(1)
                .with((indicator, activity, plan) -> new MilestoneContext(plan.goalIds(), activity, indicator));
    }

    /** What many drafts may point at: each thing with the sub-agreement that it is of. */
    record LookedUp(Set<UUID> goals, Map<UUID, UUID> activities, Map<UUID, Indicator> indicators) {

        MilestoneContext of(SubAgreementFacts agreement, MilestoneDraft draft) {
            @Nullable Indicator indicator = draft.indicatorId() == null ? null : indicators.get(draft.indicatorId());
            return new MilestoneContext(
                    goals,
                    draft.activityId() != null && agreement.id().equals(activities.get(draft.activityId())),
                    indicator != null && agreement.id().equals(indicator.subAgreementId()));
        }
    }

    /** For the rows of an import; with the registers' locks. */
    Uni<LookedUp> lookedUp(Stretch rows) {
        Set<UUID> named = rows.named();
        return Uni.combine()
                .all()
                .unis(
                        rows.once("goals", () -> plans.goalsOf(rows.plan())),
                        activities.agreementsOf(named),
                        indicators.byId(named))
                .usingConcurrencyOf(1)
                .with(LookedUp::new)
                .call(found -> registers.beforeFollowing(found.indicators().values().stream()
                        .map(Indicator::binding)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private Uni<Boolean> knowsActivity(@Nullable UUID activityId, UUID subAgreementId) {
        return activityId == null ? Uni.createFrom().item(false) : activities.isPartOf(activityId, subAgreementId);
    }

    private Uni<Boolean> knowsIndicator(@Nullable UUID indicatorId, UUID subAgreementId) {
        return indicatorId == null ? Uni.createFrom().item(false) : indicators.isPartOf(indicatorId, subAgreementId);
    }
}
