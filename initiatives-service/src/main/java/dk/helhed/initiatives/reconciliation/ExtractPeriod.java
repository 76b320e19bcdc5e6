package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that an extract covers. */
record ExtractPeriod(LocalDate from, LocalDate to) {

    /** @throws Problem 400 where a day is missing, or the last comes before the first */
    static ExtractPeriod of(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<FieldProblem> problems = new ArrayList<>();
        if (from == null) {
            problems.add(FieldProblem.parameter("from", "required"));
        }
        if (to == null) {
            problems.add(FieldProblem.parameter("to", "required"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(FieldProblem.parameter("to", "before-start"));
        }
        if (from == null || to == null || !problems.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(problems);
        }
        return new ExtractPeriod(from, to);
    }
}
