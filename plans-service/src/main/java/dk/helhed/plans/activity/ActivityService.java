package dk.helhed.plans.activity;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes and lists of activities; each method is one transaction. */
@ApplicationScoped
class ActivityService {

    private final Changes changes;
    private final Transactions transactions;
    private final ActivityRepository activities;
    private final SubAgreements agreements;
    private final Clock clock;

    ActivityService(
            Changes changes,
            Transactions transactions,
            ActivityRepository activities,
            SubAgreements agreements,
            Clock clock) {
        this.changes = changes;
        this.transactions = transactions;
        this.activities = activities;
        this.agreements = agreements;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID subAgreementId, ActivityDraft draft) {
        return changes.create(request, draft)
                .from(
                        activities,
                        caller -> agreements
                                .forAddition(subAgreementId, caller, draft.isStated())
                                .chain(agreement -> activities
                                        .known(draft.predecessors(), agreement.municipality())
                                        .map(known -> Activity.of(agreement, draft, known, clock.instant()))))
                .answer(activity -> "/v1/activities/" + activity.id(), ActivityView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, ActivityDraft draft) {
        return changes.replace(request, draft)
                .of(activities, id)
                .call(activity -> agreements.forChange(activity.subAgreementId(), activity.municipality()))
                .call(activity -> activities.lockLineage(activity.municipality()))
                .call(activity -> activities
                        .known(draft.predecessors(), activity.municipality())
                        .chain(known -> activities
                                .withAncestors(draft.predecessors())
                                .invoke(ancestors -> activity.change(draft, known, ancestors, clock.instant()))))
                .answer(ActivityView::of);
    }

    Uni<ActivityView> get(UUID id) {
        return transactions.read(caller -> activities.readable(id).map(ActivityView::of));
    }

    Uni<List<Activity>> page(UUID subAgreementId, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> agreements
                .visible(subAgreementId)
                .chain(() -> activities.pageUnder("subAgreementId", subAgreementId, externalId, page)));
    }

    /** The activities, as a table of a plan's document. */
    @Produces
    PlanPart activities() {
        return PlanPart.of("activities", ActivityDraft.class)
                .under("subAgreements", "subAgreementId")
                .unique("activity")
                .reading(activities, row -> new PartRow(row.id(), row.subAgreementId(), ActivityView.of(row)))
                .creating(
                        this::make,
                        made -> new Effect(
                                "/v1/activities/" + made.id(), made.version(), false, ActivityView.of(made)));
    }

    private Uni<List<Activity>> make(Stretch stretch) {
        return activities
                .known(List.copyOf(stretch.named()), stretch.municipality())
                .chain(known -> agreements.make(
                        stretch,
                        ActivityDraft.class,
                        ActivityDraft::isStated,
                        (agreement, draft) ->
                                Activity.of(agreement, draft, known(draft, known, stretch), clock.instant()),
                        Activity::id));
    }

    /** With those that were made a row before it, and are not written yet. */
    private static Set<UUID> known(ActivityDraft draft, Set<UUID> known, Stretch stretch) {
        return draft.predecessors().stream()
                .filter(id -> known.contains(id) || stretch.hasMade(id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
