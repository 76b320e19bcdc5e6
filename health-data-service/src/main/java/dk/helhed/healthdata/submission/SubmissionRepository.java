package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.job.WaitingRoom;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The submissions in the database, as the one who answers requests sees them. */
@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    /** Never null: row-level security hides another municipality's. */
    Uni<Submission> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** @throws Problem 429 where as many of the municipality wait as may wait */
    Uni<Void> admitOneMore(String municipality) {
        return WaitingRoom.admit(
                "submission",
                municipality,
                () -> count(
                        "municipality = ?1 and state in ?2",
                        municipality,
                        List.of(SubmissionState.RECEIVING, SubmissionState.QUEUED, SubmissionState.CHECKING)));
    }

    Uni<List<Submission>> page(Filter filter, int limit) {
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
