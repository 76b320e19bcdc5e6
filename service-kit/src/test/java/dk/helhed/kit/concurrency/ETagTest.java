package dk.helhed.kit.concurrency;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version a change is meant for. */
class ETagTest {

    private static final class Row extends Versioned {
        Row() {
            super("0751", Instant.EPOCH);
        }
    }

    private static void assertRefused(ProblemType type, String code, Executable change) {
        Problem refused = assertThrows(Problem.class, change);
        assertEquals(type, refused.type());
        assertEquals(
                List.of("If-Match " + code),
                refused.fields().stream()
                        .map((FieldProblem field) -> field.path() + " " + field.code())
                        .toList());
    }

    @Test
    void the_version_is_read_from_the_entity_tag() {
        assertEquals(7, ETag.expected("\"7\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "\"7", "W/\"\""})
    void what_is_no_entity_tag_is_refused(String ifMatch) {
        assertRefused(ProblemType.INVALID_REQUEST, "entity-tag", () -> ETag.expected(ifMatch));
    }

    @Test
    void a_change_without_a_version_is_refused() {
        assertRefused(ProblemType.PRECONDITION_REQUIRED, "required", () -> ETag.expected(null));
    }

    @Test
    void a_change_of_another_version_is_refused() {
        Row row = new Row();

        assertRefused(ProblemType.PRECONDITION_FAILED, "stale-version", () -> row.expect(row.version() + 1));
        assertDoesNotThrow(() -> row.expect(row.version()));
    }
}
