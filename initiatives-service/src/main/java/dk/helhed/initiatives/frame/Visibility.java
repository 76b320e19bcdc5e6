package dk.helhed.initiatives.frame;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may read a thing: all, or its own municipality alone; closing needs a legal basis. */
public enum Visibility {
    OPEN,
    CLOSED;

    public List<FieldProblem> problems(@Nullable String legalBasis) {
        return switch (this) {
            case OPEN ->
                legalBasis == null ? List.of() : List.of(FieldProblem.body("/legalBasis", "legal-basis-of-open"));
            case CLOSED ->
                legalBasis == null ? List.of(FieldProblem.body("/legalBasis", "legal-basis-missing")) : List.of();
        };
    }
}
