package dk.helhed.kit.sheet;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.List;

/**
 * The words in which a file is refused.
 *
 * @param table what problems call it
 */
record Refusals(String table) {

    /** It is not what it is said to be. */
    static Problem malformed(String wording, Object... args) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, wording, args);
    }

    /** It is larger than allowed, wherever that shows. */
    static Problem tooLarge(String wording, Object... args) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, wording, args);
    }

    /** It is larger than allowed, and this is the cell. */
    Problem tooLarge(int row, int column, String code, Object... args) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "sheet.too-large").with(cell(row, column, code, args));
    }

    Problem refused(int row, int column, String code, Object... args) {
        return Problem.of(ProblemType.RULE_VIOLATED).with(cell(row, column, code, args));
    }

    private FieldProblem cell(int row, int column, String code, Object... args) {
        return FieldProblem.cell(table, row, Row.letters(column), code, List.of(args));
    }
}
