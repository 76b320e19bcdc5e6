package dk.helhed.plans.activity;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The activities, as a table of a plan's document. */
@ApplicationScoped
class ActivitiesOfPlan implements PlanPart {

    private final ActivityRepository rows;
    private final SubAgreements agreements;
    private final Clock clock;

    ActivitiesOfPlan(ActivityRepository rows, SubAgreements agreements, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String parent() {
        return "subAgreements";
    }

    @Override
    public String parentField() {
        return "subAgreementId";
    }

    @Override
    public Class<? extends Record> draft() {
        return ActivityDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "activity";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("subAgreementId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.subAgreementId(), ActivityView.of(row), null))
                                .toList());
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return agreements
                .forAdditions(stretch.parents(), stretch.municipality())
                .chain(under -> rows.known(List.copyOf(stretch.named()), stretch.municipality())
                        .chain(known -> stretch.make(
                                ActivityDraft.class,
                                (id, draft) -> Activity.of(
                                        Objects.requireNonNull(under.get(id))
                                                .require(stretch.caller(), draft.isStated()),
                                        draft,
                                        known(draft, known, stretch),
                                        clock.instant()),
                                Activity::id)))
                .map(made -> made.stream()
                        .map(one ->
                                new Effect("/v1/activities/" + one.id(), one.version(), false, ActivityView.of(one)))
                        .toList());
    }

    /** With those that were made a row before it, and are not written yet. */
    private static Set<UUID> known(ActivityDraft draft, Set<UUID> known, Stretch stretch) {
        return draft.predecessors().stream()
                .filter(id -> known.contains(id) || stretch.hasMade(id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
