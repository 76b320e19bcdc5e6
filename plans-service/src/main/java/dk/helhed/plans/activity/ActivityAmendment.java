package dk.helhed.plans.activity;

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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change, add and remove activities. */
@ApplicationScoped
class ActivityAmendment implements Removable<ActivityDraft> {

    private final ActivityRepository activities;
    private final SubAgreements agreements;
    private final Clock clock;

    ActivityAmendment(ActivityRepository activities, SubAgreements agreements, Clock clock) {
        this.activities = activities;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.ACTIVITY;
    }

    @Override
    public Class<ActivityDraft> draft() {
        return ActivityDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return activities
                .own(id, municipality)
                .chain(activity -> agreements
                        .toAmend(activity.subAgreementId(), municipality)
                        .map(agreement -> new AmendableThing(
                                id,
                                agreement.facts().planId(),
                                activity.subAgreementId(),
                                activity.version(),
                                agreement.adopted(),
                                ActivityDraft.of(activity))));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.ACTIVITY);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, ActivityDraft draft) {
        return activities
                .known(draft.predecessors(), target.municipality())
                .chain(known -> activities
                        .withAncestors(draft.predecessors())
                        .map(ancestors -> Activity.problems(target.id(), draft, known, ancestors)));
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, ActivityDraft draft) {
        return activities
                .lockLineage(target.municipality())
                .chain(() -> activities.known(draft.predecessors(), target.municipality()))
                .chain(known -> target.id() == null ? add(target, draft, known) : change(target, draft, known))
                .call(activities::flush)
                .map(activity -> new Amended(kind(), activity.id(), activity.version(), ActivityView.of(activity)));
    }

    @Override
    public Uni<Void> remove(Collection<UUID> ids, UUID planId) {
        return activities.remove(ids);
    }

    private Uni<Activity> add(AmendmentTarget target, ActivityDraft draft, Set<UUID> known) {
        SubAgreementFacts agreement =
                new SubAgreementFacts(target.requireSubAgreementId(), target.planId(), target.municipality());
        return activities.persist(Activity.of(agreement, draft, known, clock.instant()));
    }

    private Uni<Activity> change(AmendmentTarget target, ActivityDraft draft, Set<UUID> known) {
        return activities
                .own(target.requireId(), target.municipality())
                .call(activity -> activities
                        .withAncestors(draft.predecessors())
                        .invoke(ancestors -> activity.change(draft, known, ancestors, clock.instant())));
    }
}
