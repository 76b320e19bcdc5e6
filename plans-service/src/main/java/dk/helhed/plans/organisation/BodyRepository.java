package dk.helhed.plans.organisation;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The bodies in the database. */
@ApplicationScoped
class BodyRepository implements PanacheRepositoryBase<Body, UUID> {

    /** Never null: an unknown id is 404. */
    Uni<Body> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own body; another's is as unknown as one that does not exist. */
    Uni<Body> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Body>> own(Collection<UUID> ids, String municipality) {
        return list("id in ?1 and municipality = ?2", ids, municipality);
    }
}
