package dk.helhed.healthdata.submission;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The faults of submissions in the database. */
@ApplicationScoped
class SubmissionFaultRepository implements PanacheRepositoryBase<SubmissionFault, SubmissionFault.Id> {

    Uni<List<SubmissionFault>> page(UUID submission, long after, int limit) {
        return find("id.submissionId = ?1 and id.no > ?2 order by id.no", submission, after)
                .range(0, limit - 1)
                .list();
    }
}
