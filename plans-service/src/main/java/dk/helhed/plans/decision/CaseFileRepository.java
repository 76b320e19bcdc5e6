package dk.helhed.plans.decision;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The cases in the database. */
@ApplicationScoped
class CaseFileRepository implements PanacheRepositoryBase<CaseFile, UUID> {

    /** An open one, or the reader's own; empty where there is none or it is closed to the reader. */
    Uni<List<CaseFile>> visible(UUID id, String reader) {
        return list("id = ?1 and (visibility = 'OPEN' or municipality = ?2)", id, reader);
    }

    /** The municipality's own; another's is as unknown as none. Locked until the end of the transaction: a case and its items are opened and closed in turn. */
    Uni<CaseFile> lockOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<CaseFile>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
