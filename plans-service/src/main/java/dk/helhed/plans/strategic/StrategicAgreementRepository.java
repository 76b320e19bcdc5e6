package dk.helhed.plans.strategic;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The strategic agreements in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class StrategicAgreementRepository implements PanacheRepositoryBase<StrategicAgreement, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<StrategicAgreement> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own; any other is 404. */
    Uni<StrategicAgreement> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own, locked: two signatures, or a signature and another text, come one after the other. */
    Uni<StrategicAgreement> lockOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

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
