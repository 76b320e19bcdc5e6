package dk.helhed.plans.milestone;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.subagreement.SubAgreementFacts;
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
import java.util.UUID;

/** The milestones, as a table of a plan's document; where they stand is no part of it. */
@ApplicationScoped
class MilestonesOfPlan implements PlanPart {

    private final MilestoneRepository rows;
    private final SubAgreements agreements;
    private final MilestoneContexts contexts;
    private final MilestoneRefresh refresh;
    private final StatusReader statuses;
    private final Clock clock;

    MilestonesOfPlan(
            MilestoneRepository rows,
            SubAgreements agreements,
            MilestoneContexts contexts,
            MilestoneRefresh refresh,
            StatusReader statuses,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.contexts = contexts;
        this.refresh = refresh;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "milestones";
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
    public List<String> pointsAt() {
        return List.of("goals", "activities", "indicators", "observations");
    }

    @Override
    public Class<? extends Record> draft() {
        return MilestoneDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "milestone";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("subAgreementId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.subAgreementId(), StatedMilestone.of(row), null))
                                .toList());
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
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
                                Milestone::id)))
                // The plan is stated once, when all of it is made.
                .call(refresh::settleAll)
                .chain(statuses::views)
                .map(views -> views.stream()
                        .map(view -> new Effect("/v1/milestones/" + view.id(), view.version(), false, view))
                        .toList());
    }

    private Milestone made(SubAgreementFacts agreement, MilestoneDraft draft, MilestoneContexts.LookedUp known) {
        return Milestone.of(agreement, draft, known.of(agreement, draft), clock.instant());
    }
}
