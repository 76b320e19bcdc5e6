package dk.helhed.initiatives.frame;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.visibility.Visibility;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The frames in the database. */
@ApplicationScoped
class FrameRepository implements PanacheRepositoryBase<Frame, UUID> {

    /** A frame that the municipality may read: its own, or an open one. */
    Uni<Frame> get(UUID id, String municipality) {
        return find("id = ?1 and (municipality = ?2 or visibility = ?3)", id, municipality, Visibility.OPEN)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The same; empty where it may not. */
    Uni<List<Frame>> visible(UUID id, String municipality) {
        return find("id = ?1 and (municipality = ?2 or visibility = ?3)", id, municipality, Visibility.OPEN)
                .list();
    }

    Uni<Frame> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own frame, locked against every other change of its figures until the transaction ends. */
    Uni<Frame> lockOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
