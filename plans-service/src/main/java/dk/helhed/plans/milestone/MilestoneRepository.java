package dk.helhed.plans.milestone;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import dk.helhed.plans.subagreement.SubAgreementMilestones;
import dk.helhed.plans.subagreement.SubAgreementMilestones.Readiness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The milestones in the database. */
@ApplicationScoped
class MilestoneRepository implements PagedRepository<Milestone>, SubAgreementMilestones {

    Uni<List<UUID>> plansOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : getSession()
                        .chain(session -> session.createQuery(
                                        "select distinct planId from Milestone where id in :ids", UUID.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }

    /** In one order for all, so that two who lock the same milestones never wait for each other. */
    Uni<List<Milestone>> lock(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    Uni<List<UUID>> measuredBy(UUID indicatorId) {
        return list("indicatorId = ?1 order by id", indicatorId)
                .map(found -> found.stream().map(Milestone::id).toList());
    }

    Uni<List<Milestone>> ofPlan(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    /** Those behind the given one, by age. */
    Uni<List<Milestone>> ofPlan(UUID planId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("planId = :parent", "parent", planId).and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    /** With its standing, overrides and watch. */
    Uni<Void> remove(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery("delete from milestone where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Readiness> readiness(UUID subAgreementId) {
        return list("subAgreementId = ?1", subAgreementId)
                .map(found -> new Readiness(
                        found.size(),
                        found.stream().filter(one -> one.goalId() == null).count(),
                        found.stream().filter(one -> one.indicatorId() == null).count()));
    }
}
