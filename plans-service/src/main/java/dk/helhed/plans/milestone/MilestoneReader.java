package dk.helhed.plans.milestone;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.plan.PlanMilestone;
import dk.helhed.plans.plan.PlanMilestones;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads milestones with where they stand. */
@ApplicationScoped
class MilestoneReader implements PlanMilestones {

    private static final int AT_A_TIME = 500;

    private final Transactions transactions;
    private final MilestoneRepository milestones;
    private final StatusReader statuses;
    private final SubAgreements agreements;

    MilestoneReader(
            Transactions transactions,
            MilestoneRepository milestones,
            StatusReader statuses,
            SubAgreements agreements) {
        this.transactions = transactions;
        this.milestones = milestones;
        this.statuses = statuses;
        this.agreements = agreements;
    }

    Uni<MilestoneView> get(UUID id) {
        return transactions.read(caller -> milestones.readable(id).chain(statuses::view));
    }

    Uni<List<MilestoneView>> page(UUID subAgreementId, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> agreements
                .visible(subAgreementId)
                .chain(() -> milestones.pageUnder("subAgreementId", subAgreementId, externalId, page))
                .chain(statuses::views));
    }

    @Override
    public Uni<List<PlanMilestone>> of(UUID planId) {
        // Once for all: each query would look through all that was read before it for something to write.
        return milestones.getSession().call(Mutiny.Session::flush).chain(session -> {
            FlushMode before = session.getFlushMode();
            session.setFlushMode(FlushMode.COMMIT);
            return next(planId, null, new ArrayList<>()).invoke(() -> session.setFlushMode(before));
        });
    }

    /** Some at a time, so that nobody else waits long for those of a large plan. */
    private Uni<List<PlanMilestone>> next(UUID planId, @Nullable UUID after, List<PlanMilestone> found) {
        return milestones
                .ofPlan(planId, after, AT_A_TIME)
                .chain(statuses::views)
                .chain(views -> {
                    views.forEach(view -> found.add(summary(view)));
                    return views.size() < AT_A_TIME
                            ? Uni.createFrom().item(found)
                            : next(planId, views.getLast().id(), found);
                });
    }

    private static PlanMilestone summary(MilestoneView view) {
        StatusView status = view.status();
        @Nullable ActualView actual = status.actual();
        return new PlanMilestone(
                view.id(),
                view.subAgreementId(),
                view.title(),
                status.computed().name(),
                status.flags().stream().map(Enum::name).toList(),
                view.baseline().value(),
                view.target().value(),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.period(),
                status.computedAt(),
                actual == null ? null : actual.source());
    }
}
