package dk.helhed.plans.cooperation;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The cooperation projects in the database. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** Never null: an unknown id is 404. */
    Uni<Project> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own; another's is as unknown as one that does not exist. */
    Uni<Project> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
