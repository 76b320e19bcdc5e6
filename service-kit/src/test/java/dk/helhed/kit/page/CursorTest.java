package dk.helhed.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import org.jboss.resteasy.reactive.common.util.MultivaluedTreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String LIST = "831f4a0c0198c6f2";

    @Test
    void a_cursor_holds_its_key() {
        String cursor = new Cursor(LIST, "ø/1").encode();

        assertEquals("ø/1", Cursor.keyOf(cursor, LIST));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = new Cursor(LIST, "a").encode();

        Problem problem = assertThrows(Problem.class, () -> Cursor.keyOf(cursor, "0000000000000000"));

        assertEquals(ProblemType.INVALID_PARAMETER, problem.type());
        assertEquals("cursor-of-another-list", problem.fields().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%%%", "YWJj", "gICAgICAgICAgICAgICAgICAgA", "ODMxZjRhMGMwMTk4YzZmMgA"})
    void what_is_no_cursor_is_refused(String cursor) {
        Problem problem = assertThrows(Problem.class, () -> Cursor.keyOf(cursor, LIST));

        assertEquals("cursor", problem.fields().getFirst().code());
    }

    @Test
    void the_fingerprint_looks_at_filters_and_not_at_the_place_in_the_list() {
        MultivaluedTreeMap<String, String> first = new MultivaluedTreeMap<>();
        first.add("area", "0751");
        first.add("limit", "10");
        MultivaluedTreeMap<String, String> second = new MultivaluedTreeMap<>();
        second.add("cursor", "x");
        second.add("area", "0751");

        assertEquals(Cursor.fingerprint("/v1/plans", first), Cursor.fingerprint("/v1/plans", second));
    }
}
