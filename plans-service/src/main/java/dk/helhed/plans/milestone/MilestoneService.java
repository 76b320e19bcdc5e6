package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.activity.Activities;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of milestones; each method is one transaction. */
@ApplicationScoped
class MilestoneService {

    private final Changes changes;
    private final MilestoneRepository milestones;
    private final IndicatorRepository indicators;
    private final RegisterValueTable registers;
    private final Activities activities;
    private final SubAgreements agreements;
    private final PlanRegister plans;
    private final MilestoneRefresh refresh;
    private final MilestoneStatuses statuses;
    private final Clock clock;

    MilestoneService(
            Changes changes,
            MilestoneRepository milestones,
            IndicatorRepository indicators,
            RegisterValueTable registers,
            Activities activities,
            SubAgreements agreements,
            PlanRegister plans,
            MilestoneRefresh refresh,
            MilestoneStatuses statuses,
            Clock clock) {
        this.changes = changes;
        this.milestones = milestones;
        this.indicators = indicators;
        this.registers = registers;
        this.activities = activities;
        this.agreements = agreements;
        this.plans = plans;
        this.refresh = refresh;
        this.statuses = statuses;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID subAgreementId, MilestoneDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> agreements
                        .forAddition(subAgreementId, caller.requireMunicipality(), draft.isStated())
                        .chain(agreement -> context(agreement, draft)
                                .map(context -> Milestone.of(agreement, draft, context, clock.instant())))
                        .chain(milestones::persistAndFlush)
                        .call(refresh::afterChange)
                        .chain(this::view)
                        .map(view -> Answer.created("/v1/milestones/" + view.id(), view.version(), view)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, MilestoneDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> milestones
                        .getOwn(id, caller.requireMunicipality())
                        .invoke(milestone -> milestone.expect(expected))
                        .call(milestone -> replace(milestone, draft))
                        .call(milestones::flush)
                        .call(refresh::afterChange)
                        .chain(this::view)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    private Uni<Void> replace(Milestone milestone, MilestoneDraft draft) {
        return agreements
                .forChange(milestone.subAgreementId(), milestone.municipality())
                .chain(agreement -> context(agreement, draft))
                .invoke(context -> milestone.change(draft, context, clock.instant()))
                .replaceWithVoid();
    }

    private Uni<MilestoneContext> context(SubAgreementFacts agreement, MilestoneDraft draft) {
        // The register's lock, then the plan's: the order in which a new figure takes them.
        return knowsIndicator(draft.indicatorId(), agreement.id())
                .chain(indicator -> knowsActivity(draft.activityId(), agreement.id())
                        .chain(activity -> plans.requireOwn(agreement.planId(), agreement.municipality())
                                .map(plan -> new MilestoneContext(plan.goalIds(), activity, indicator))));
    }

    private Uni<Boolean> knowsActivity(@Nullable UUID activityId, UUID subAgreementId) {
        return activityId == null ? Uni.createFrom().item(false) : activities.isPartOf(activityId, subAgreementId);
    }

    private Uni<Boolean> knowsIndicator(@Nullable UUID indicatorId, UUID subAgreementId) {
        if (indicatorId == null) {
            return Uni.createFrom().item(false);
        }
        return indicators
                .findById(indicatorId)
                .call(found -> registers.beforeFollowing(found == null ? null : found.binding()))
                .map(found -> found != null && found.subAgreementId().equals(subAgreementId));
    }

    private Uni<MilestoneView> view(Milestone milestone) {
        return statuses.views(List.of(milestone)).map(List::getFirst);
    }
}
