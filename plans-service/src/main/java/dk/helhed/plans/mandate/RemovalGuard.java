package dk.helhed.plans.mandate;

import dk.helhed.kit.problem.FieldProblem;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a feature says against taking away what its own things point at or cannot do without. */
public interface RemovalGuard {

    /**
     * All that stands in the way, each with its place; in the transaction of the caller.
     *
     * @param removal what is to be taken away
     * @param others what else the same proposal does
     */
    Uni<List<FieldProblem>> inTheWay(Removal removal, OtherChanges others);
}
