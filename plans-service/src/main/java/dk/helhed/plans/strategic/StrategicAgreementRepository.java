package dk.helhed.plans.strategic;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The strategic agreements in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class StrategicAgreementRepository implements TenantRepository<StrategicAgreement, UUID> {

    /** None or one, locked as by {@link #lockOwn}. */
    Uni<List<StrategicAgreement>> lockOfPlan(UUID planId) {
        return find("planId", planId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What it says, where there is one and all have signed it; read without the row's entity, which may be locked later. */
    Uni<List<StrategicAgreementDraft>> boundTexts(UUID planId) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select content from StrategicAgreement where planId = :plan and bound = true",
                                StrategicAgreementDraft.class)
                        .setParameter("plan", planId)
                        .getResultList());
    }

    /** None or one. */
    Uni<List<StrategicAgreement>> ofPlan(UUID planId) {
        return list("planId", planId);
    }
}
