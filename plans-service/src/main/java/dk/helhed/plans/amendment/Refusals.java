package dk.helhed.plans.amendment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.mandate.MandateBody;
import java.util.Set;
import java.util.TreeSet;

/** What a step of a proposal is refused by. */
final class Refusals {

    private Refusals() {}

    static Problem of(FieldProblem problem) {
        return Problem.of(ProblemType.ILLEGAL_TRANSITION).with(problem);
    }

    /** It is for others; names each of them. */
    static Problem violation(Set<MandateBody> right) {
        return Problem.of(ProblemType.MANDATE_VIOLATION)
                .with(right.stream()
                        .map(body -> FieldProblem.body("/to", "mandate-of", body, body.role()))
                        .toList());
    }

    /** Those of the caller's roles that may take a clerical step; 403 where there is none. */
    static String role(Set<String> allowed, Set<String> roles) {
        return allowed.stream()
                .filter(roles::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        ProblemType.FORBIDDEN,
                        "forbidden.transition-of-role",
                        String.join(", ", new TreeSet<>(allowed))));
    }

    static void requireReason(ProposalTransition transition) {
        if (transition.reason() == null) {
            throw of(FieldProblem.body("/reason", "required"));
        }
    }
}
