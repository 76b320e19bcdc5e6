package dk.helhed.plans.milestone;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.Removable;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change, add and remove milestones. */
@ApplicationScoped
class MilestoneAmendment implements Removable<MilestoneDraft> {

    private static final String TARGET_DAY = "/target/by";

    private final MilestoneRepository milestones;
    private final MilestoneContexts contexts;
    private final SubAgreements agreements;
    private final MilestoneRefresh refresh;
    private final StatusReader statuses;
    private final Clock clock;

    MilestoneAmendment(
            MilestoneRepository milestones,
            MilestoneContexts contexts,
            SubAgreements agreements,
            MilestoneRefresh refresh,
            StatusReader statuses,
            Clock clock) {
        this.milestones = milestones;
        this.contexts = contexts;
        this.agreements = agreements;
        this.refresh = refresh;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.MILESTONE;
    }

    @Override
    public Class<MilestoneDraft> draft() {
        return MilestoneDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return milestones
                .own(id, municipality)
                .chain(milestone -> agreements
                        .toAmend(milestone.subAgreementId(), municipality)
                        .map(agreement -> new AmendableThing(
                                id,
                                milestone.planId(),
                                milestone.subAgreementId(),
                                milestone.version(),
                                agreement.adopted(),
                                MilestoneDraft.of(milestone))));
    }

    @Override
    public boolean isPublishedWithPlan() {
        return true;
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.MILESTONE);
    }

    /** A target day beyond the agreement is a matter of its period: it is for those who decide that. */
    @Override
    public Uni<Set<ChangeScope>> touches(AmendmentTarget target, MilestoneDraft draft, Collection<String> pointers) {
        return pointers.stream().noneMatch(TARGET_DAY::startsWith)
                ? Uni.createFrom().item(touches(pointers))
                : agreements
                        .toAmend(target.requireSubAgreementId(), target.municipality())
                        .map(agreement -> draft.target().by().isAfter(agreement.lastDay())
                                ? EnumSet.of(ChangeScope.MILESTONE, ChangeScope.PERIOD)
                                : touches(pointers));
    }

    /** As in every adopted sub-agreement a milestone has a goal and an indicator. */
    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, MilestoneDraft draft) {
        return contexts.of(agreement(target), draft).map(context -> {
            List<FieldProblem> problems = new ArrayList<>(context.problems(draft));
            if (draft.goalId() == null) {
                problems.add(FieldProblem.body("/goalId", "required"));
            }
            if (draft.indicatorId() == null) {
                problems.add(FieldProblem.body("/indicatorId", "required"));
            }
            return problems;
        });
    }

    @Override
    public Uni<Void> lock(AmendmentTarget target, MilestoneDraft draft) {
        return contexts.lock(draft);
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, MilestoneDraft draft) {
        return contexts.of(agreement(target), draft)
                .chain(context -> target.id() == null ? add(target, draft, context) : change(target, draft, context))
                .call(milestones::flush)
                .call(refresh::settle)
                .chain(statuses::view)
                .map(view -> new Amended(kind(), view.id(), view.version(), view));
    }

    @Override
    public Uni<Void> remove(Collection<UUID> ids, UUID planId) {
        return milestones.remove(ids);
    }

    private Uni<Milestone> add(AmendmentTarget target, MilestoneDraft draft, MilestoneContexts.Context context) {
        return milestones.persist(Milestone.of(agreement(target), draft, context, clock.instant()));
    }

    private Uni<Milestone> change(AmendmentTarget target, MilestoneDraft draft, MilestoneContexts.Context context) {
        return milestones
                .own(target.requireId(), target.municipality())
                .invoke(milestone -> milestone.change(draft, context, clock.instant()));
    }

    private static SubAgreementFacts agreement(AmendmentTarget target) {
        return new SubAgreementFacts(target.requireSubAgreementId(), target.planId(), target.municipality());
    }
}
