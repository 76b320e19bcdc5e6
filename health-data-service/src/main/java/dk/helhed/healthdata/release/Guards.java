package dk.helhed.healthdata.release;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.List;

/** Refuses a step in a release's life, naming each guard that failed. */
final class Guards {

    private Guards() {}

    /** @throws Problem 409 naming each guard that failed, when any did */
    static void refuse(List<String> failed) {
        if (!failed.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with(failed.stream()
                            .map(code -> FieldProblem.body("/to", code))
                            .toList());
        }
    }
}
