package dk.helhed.kit.caller;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;

/**
 * The rows of one kind, each of one municipality. None of the methods gives null: what the caller may not know of is 404,
 * as if it did not exist.
 *
 * @param <K> the type of the primary key, whatever its column is called
 */
public interface TenantRepository<E, K> extends PanacheRepositoryBase<E, K> {

    /** What row-level security shows the caller: its municipality's rows, and those that are published. */
    default Uni<E> readable(K id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own row. */
    default Uni<E> own(K id, String municipality) {
        return orNotFound(find("id = ?1 and municipality = ?2", id, municipality));
    }

    /** The municipality's own row, locked until the end of the transaction. */
    default Uni<E> lockOwn(K id, String municipality) {
        return orNotFound(
                find("id = ?1 and municipality = ?2", id, municipality).withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The first row, or column of one, that a query of the repository's own finds. */
    default <T> Uni<T> orNotFound(PanacheQuery<T> query) {
        return query.firstResult().onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
