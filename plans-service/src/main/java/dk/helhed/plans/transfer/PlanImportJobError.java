package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a large plan: named by a pointer in a document, by table, row and column in tables. */
@Schema(name = "PlanImportError")
record PlanImportJobError(
        @Schema(examples = "1") int no,
        @Schema(examples = "/milestones/0/scope") @Nullable String pointer,
        @Schema(examples = "milestones") @Nullable String table,

        @Schema(description = "As a spreadsheet numbers it.", examples = "17") @Nullable
        Integer row,

        @Schema(examples = "scope") @Nullable String column,
        @Schema(examples = "required") String code,
        @Schema(examples = "is required") String detail) {

    static PlanImportJobError of(int no, FieldProblem problem, String detail) {
        if (problem.in() != FieldProblem.In.CELL) {
            return new PlanImportJobError(no, problem.path(), null, null, null, problem.code(), detail);
        }
        String[] cell = problem.path().split("/", 3);
        return new PlanImportJobError(no, null, cell[0], Integer.valueOf(cell[1]), cell[2], problem.code(), detail);
    }
}
