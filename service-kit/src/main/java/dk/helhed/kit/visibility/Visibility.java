package dk.helhed.kit.visibility;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an item may be read by all; decided per item, never per category, and closing needs a legal basis. */
public enum Visibility {
    OPEN,
    CLOSED;

    /** What is wrong with closing on this legal basis: nothing, or that there is none. */
    public List<FieldProblem> check(@Nullable String legalBasis) {
        return this == CLOSED && legalBasis == null ? List.of(FieldProblem.body("/legalBasis", "required")) : List.of();
    }
}
