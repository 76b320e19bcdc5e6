package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The jobs in the database. */
@ApplicationScoped
class PlanImportJobRepository implements PanacheRepositoryBase<PlanImportJob, UUID> {

    Uni<PlanImportJob> getOwn(UUID id, String municipality) {
        return orNotFound(
                find("id = ?1 and municipality = ?2", id, municipality).firstResult());
    }

    /** Locked: its end and its cancelling must not overtake each other. */
    Uni<PlanImportJob> lockOwn(UUID id, String municipality) {
        return orNotFound(find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
    }

    private static Uni<PlanImportJob> orNotFound(Uni<PlanImportJob> job) {
        return job.onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
