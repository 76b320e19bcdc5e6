package dk.helhed.plans.subagreement;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sub-agreements in the database; row-level security shows those of the caller and those of published plans. */
@ApplicationScoped
class SubAgreementRepository implements PanacheRepositoryBase<SubAgreement, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<SubAgreement> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own; any other is 404. */
    Uni<SubAgreement> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own, locked: its adoption and an addition under it must not overtake each other. */
    Uni<SubAgreement> lockOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** In one order for all, so that two who lock the same ones never wait for each other. */
    Uni<List<SubAgreement>> lockOwn(Collection<UUID> ids, String municipality) {
        return find("id in ?1 and municipality = ?2 order by id", ids, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<SubAgreement>> ofPlan(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    Uni<List<SubAgreement>> adoptedOf(UUID planId) {
        return list("planId = ?1 and adopted = true order by id", planId);
    }

    Uni<List<SubAgreement>> page(UUID planId, @Nullable String externalId, @Nullable UUID after, int limit) {
        Filters filters = new Filters()
                .and("planId = :parent", "parent", planId)
                .and("externalId = :externalId", "externalId", externalId)
                .and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
