package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One error of a catalogue. */
@Schema(name = "CatalogueError")
record CatalogueJobError(
        @Schema(examples = "1") int no,

        @Schema(
                description = "The row in the file; the header is the first. Null for what is of no row.",
                examples = "17")
        @Nullable
        Integer row,

        @Schema(examples = "Beløb") @Nullable String column,
        @Schema(examples = "danish-amount") String code,

        @Schema(examples = "must be an amount as Danes write it")
        String detail) {

    static CatalogueJobError of(int no, FieldProblem problem, String detail) {
        if (problem.in() != FieldProblem.In.CELL) {
            return new CatalogueJobError(no, null, null, problem.code(), detail);
        }
        String[] cell = problem.path().split("/", 3);
        return new CatalogueJobError(no, Integer.valueOf(cell[1]), cell[2], problem.code(), detail);
    }
}
