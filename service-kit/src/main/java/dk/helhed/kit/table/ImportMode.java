package dk.helhed.kit.table;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Whether an import only says what is wrong, or also keeps what is right. */
public enum ImportMode {
    VALIDATE,
    COMMIT;

    /** @throws Problem 400 for anything else */
    public static ImportMode of(@Nullable String text) {
        return switch (text) {
            case "validate" -> VALIDATE;
            case "commit" -> COMMIT;
            case null ->
                throw Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("mode", "required"));
            default ->
                throw Problem.of(ProblemType.INVALID_PARAMETER)
                        .with(FieldProblem.parameter("mode", "allowed-values", "validate, commit"));
        };
    }
}
