package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What others may ask of the areas, in the transaction of the caller. */
@ApplicationScoped
public class AreaRegister {

    private final AreaRepository areas;

    AreaRegister(AreaRepository areas) {
        this.areas = areas;
    }

    /** Fails with 404 for an area that plans-service has not published. */
    public Uni<Void> requireKnown(String code) {
        return areas.count("code = ?1 and not deleted", code)
                .invoke(found -> {
                    if (found == 0) {
                        throw Problem.of(ProblemType.NOT_FOUND);
                    }
                })
                .replaceWithVoid();
    }
}
