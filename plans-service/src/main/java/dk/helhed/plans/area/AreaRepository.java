package dk.helhed.plans.area;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The areas in the database. */
@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, String> {

    /** Never null: an unknown code is 404. */
    Uni<Area> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The caller's own area; another municipality's is as unknown as one that does not exist. */
    Uni<Area> getOwn(String code, String municipality) {
        return find("code = ?1 and municipality = ?2", code, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Area>> own(Collection<String> codes, String municipality) {
        return list("code in ?1 and municipality = ?2", codes, municipality);
    }
}
