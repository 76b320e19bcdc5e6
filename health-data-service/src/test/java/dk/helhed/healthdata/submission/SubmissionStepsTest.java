package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionStepsTest {

    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    void what_was_received_whole_waits_for_its_check() {
        Submission submission = receiving();

        submission.queue(NOW);

        assertEquals(SubmissionState.QUEUED, submission.state());
    }

    @Test
    void what_is_no_longer_being_received_is_not_acknowledged() {
        Submission submission = receiving();
        submission.queue(NOW);

        Problem refused = assertThrows(Problem.class, () -> submission.queue(NOW));

        assertEquals(ProblemType.ILLEGAL_TRANSITION, refused.type());
        assertEquals(
                "submission-void",
                refused.fields().stream().map(FieldProblem::code).findFirst().orElseThrow());
    }

    private static Submission receiving() {
        return new Submission(
                new SubmissionRequest(UUID.randomUUID(), false, null, Format.CSV, null),
                1,
                new Caller("supplier", "0751", Set.of("register-supplier")),
                NOW);
    }
}
