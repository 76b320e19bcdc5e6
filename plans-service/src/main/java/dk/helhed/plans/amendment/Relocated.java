package dk.helhed.plans.amendment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;

/** Problems of a draft that is part of another one: the same at their place there. */
final class Relocated {

    private Relocated() {}

    static FieldProblem under(String pointer, FieldProblem problem) {
        String path = problem.in() == FieldProblem.In.BODY ? problem.path() : "";
        return new FieldProblem(FieldProblem.In.BODY, pointer + path, problem.code(), problem.args(), problem.href());
    }

    static Throwable under(String pointer, Throwable failure) {
        return failure instanceof Problem problem
                ? Problem.of(problem.type())
                        .with(problem.fields().stream()
                                .map(field -> under(pointer, field))
                                .toList())
                : failure;
    }
}
