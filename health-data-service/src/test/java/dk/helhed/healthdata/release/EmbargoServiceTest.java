package dk.helhed.healthdata.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;

class EmbargoServiceTest {

    @Test
    void the_first_refusal_is_reported() {
        Problem problem = Problem.of(ProblemType.CONFLICT)
                .with(FieldProblem.body("/to", "audited-before-another"), FieldProblem.body("/to", "four-eyes"));

        assertEquals("audited-before-another", EmbargoService.why(problem));
    }

    @Test
    void a_refusal_that_names_no_place_is_reported_by_its_kind() {
        assertEquals("conflict", EmbargoService.why(Problem.of(ProblemType.CONFLICT)));
    }
}
