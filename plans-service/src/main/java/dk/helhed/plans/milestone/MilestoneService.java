package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Changes of milestones; each method is one transaction. */
@ApplicationScoped
class MilestoneService {

    private final Changes changes;
    private final MilestoneRepository milestones;
    private final MilestoneContexts contexts;
    private final SubAgreements agreements;
    private final MilestoneRefresh refresh;
    private final StatusReader statuses;
    private final Clock clock;

    MilestoneService(
            Changes changes,
            MilestoneRepository milestones,
            MilestoneContexts contexts,
            SubAgreements agreements,
            MilestoneRefresh refresh,
            StatusReader statuses,
            Clock clock) {
        this.changes = changes;
        this.milestones = milestones;
        this.contexts = contexts;
        this.agreements = agreements;
        this.refresh = refresh;
        this.statuses = statuses;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID subAgreementId, MilestoneDraft draft) {
        return changes.create(request, draft)
                .from(
                        milestones,
                        caller -> agreements
                                .forAddition(subAgreementId, caller, draft.isStated())
                                .call(() -> contexts.lock(draft))
                                .chain(agreement -> contexts.of(agreement, draft)
                                        .map(context -> Milestone.of(agreement, draft, context, clock.instant()))))
                .then(refresh::afterChange)
                .answerWith(milestone -> statuses.view(milestone)
                        .map(view -> Answer.created("/v1/milestones/" + view.id(), view.version(), view)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, MilestoneDraft draft) {
        return changes.replace(request, draft)
                .of(milestones, id)
                .call(milestone -> agreements
                        .forChange(milestone.subAgreementId(), milestone.municipality())
                        .call(() -> contexts.lock(draft))
                        .chain(agreement -> contexts.of(agreement, draft))
                        .invoke(context -> milestone.change(draft, context, clock.instant())))
                .then(refresh::afterChange)
                .answerWith(milestone -> statuses.view(milestone).map(view -> Answer.changed(view.version(), view)));
    }

    /** The milestones, as a table of a plan's document; where they stand is no part of it. */
    @Produces
    PlanPart milestones() {
        return PlanPart.of("milestones", MilestoneDraft.class)
                .under("subAgreements", "subAgreementId")
                .after("goals", "activities", "indicators", "observations")
                .unique("milestone")
                .reading(milestones, row -> new PartRow(row.id(), row.subAgreementId(), StatedMilestone.of(row)))
                .creating(
                        // The plan is published once, when all of it is made.
                        stretch -> make(stretch).call(refresh::settleAll).chain(statuses::views),
                        view -> new Effect("/v1/milestones/" + view.id(), view.version(), false, view));
    }

    private Uni<List<Milestone>> make(Stretch stretch) {
        return agreements
                .forAdditions(stretch.parents(), stretch.municipality())
                .chain(under -> contexts.lookedUp(stretch)
                        .chain(known -> stretch.make(
                                MilestoneDraft.class,
                                (id, draft) -> made(
                                        Objects.requireNonNull(under.get(id))
                                                .require(stretch.caller(), draft.isStated()),
                                        draft,
                                        known),
                                Milestone::id)));
    }

    private Milestone made(SubAgreementFacts agreement, MilestoneDraft draft, MilestoneContexts.LookedUp known) {
        return Milestone.of(agreement, draft, known.of(agreement, draft), clock.instant());
    }
}
