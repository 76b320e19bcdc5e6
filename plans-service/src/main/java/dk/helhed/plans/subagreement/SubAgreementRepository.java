package dk.helhed.plans.subagreement;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sub-agreements in the database; row-level security shows those of the caller and those of published plans. */
@ApplicationScoped
class SubAgreementRepository implements PagedRepository<SubAgreement> {

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
}
