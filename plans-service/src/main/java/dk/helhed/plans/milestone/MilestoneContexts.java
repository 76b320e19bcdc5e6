package dk.helhed.plans.milestone;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.indicator.Indicator;
import dk.helhed.plans.indicator.IndicatorRepository;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.subagreement.MilestoneScope;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what a milestone's draft points at, in the transaction of the caller. */
@ApplicationScoped
class MilestoneContexts {

    /**
     * What a milestone's draft may point at.
     *
     * @param knowsActivity whether the draft's activity is the sub-agreement's
     * @param knowsIndicator whether the draft's indicator is the sub-agreement's
     */
    record Context(Set<UUID> goalIds, boolean knowsActivity, boolean knowsIndicator) {

        List<FieldProblem> problems(MilestoneDraft draft) {
            List<FieldProblem> problems = new ArrayList<>();
            if (!draft.target().by().isAfter(draft.baseline().on())) {
                problems.add(FieldProblem.body("/target/by", "not-after-baseline"));
            }
            if (draft.goalId() != null && !goalIds.contains(draft.goalId())) {
                problems.add(FieldProblem.body("/goalId", "unknown-reference"));
            }
            if (draft.scope() == MilestoneScope.SINGLE_ACTIVITY && draft.activityId() == null) {
                problems.add(FieldProblem.body("/activityId", "required"));
            }
            if (draft.scope() == MilestoneScope.ALL_ACTIVITIES && draft.activityId() != null) {
                problems.add(FieldProblem.body("/activityId", "only-for-single-activity"));
            }
            if (draft.activityId() != null && !knowsActivity) {
                problems.add(FieldProblem.body("/activityId", "unknown-reference"));
            }
            if (draft.indicatorId() != null && !knowsIndicator) {
                problems.add(FieldProblem.body("/indicatorId", "unknown-reference"));
            }
            return problems;
        }
    }

    /** What many drafts may point at: each thing with the sub-agreement that it is of. */
    record LookedUp(Set<UUID> goals, Map<UUID, UUID> activities, Map<UUID, Indicator> indicators) {

        Context of(SubAgreementFacts agreement, MilestoneDraft draft) {
            @Nullable Indicator indicator = draft.indicatorId() == null ? null : indicators.get(draft.indicatorId());
            return new Context(
                    goals,
                    draft.activityId() != null && agreement.id().equals(activities.get(draft.activityId())),
                    indicator != null && agreement.id().equals(indicator.subAgreementId()));
        }
    }

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

    Uni<Context> of(SubAgreementFacts agreement, MilestoneDraft draft) {
        return Uni.combine()
                .all()
                .unis(
                        knowsIndicator(draft.indicatorId(), agreement.id()),
                        knowsActivity(draft.activityId(), agreement.id()),
                        plans.requireOwn(agreement.planId(), agreement.municipality()))
                .usingConcurrencyOf(1)
                .with((indicator, activity, plan) -> new Context(plan.goalIds(), activity, indicator));
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
