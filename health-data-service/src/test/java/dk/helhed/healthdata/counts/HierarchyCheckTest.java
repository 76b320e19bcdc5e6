package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.more;
import static dk.helhed.healthdata.counts.Structures.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HierarchyCheckTest {

    private static final List<String> CODES = List.of("T", "A", "B", "C", "D", "AB", "BC");

    static Stream<Arguments> sums() {
        return Stream.of(
                good("one level", sum("T", "A", "B")),
                good("two levels, told upside down", sum("T", "AB", "C"), sum("AB", "A", "B")),
                good("two ways to the same people", sum("T", "AB", "C"), sum("AB", "A", "B"), sum("T", "A", "B", "C")),
                good("groups that overlap", sum("AB", "A", "B"), sum("BC", "B", "C"), sum("T", "A", "B", "C")),
                good("a total that holds more", more("T", "A", "B"), more("T", "BC"), sum("BC", "B", "C")),
                good("some of a sum", sum("T", "A", "B", "C"), more("T", "A", "B")),
                bad(
                        "unknown codes",
                        "/d/sums/0/total unknown-code, /d/sums/0/parts/1 unknown-code",
                        sum("X", "A", "Y")),
                bad("a part twice", "/d/sums/0/parts/1 duplicate", sum("T", "A", "A")),
                bad("its own part", "/d/sums/0 hierarchy-cycle", sum("T", "T", "A")),
                bad(
                        "a circle of three",
                        "/d/sums/0 hierarchy-cycle, /d/sums/1 hierarchy-cycle, /d/sums/2 hierarchy-cycle",
                        sum("A", "B"),
                        sum("B", "C"),
                        sum("C", "A")),
                bad(
                        "people twice",
                        "/d/sums/2 parts-overlap",
                        sum("AB", "A", "B"),
                        sum("BC", "B", "C"),
                        sum("T", "AB", "BC")),
                bad(
                        "other people",
                        "/d/sums/0 sums-disagree, /d/sums/1 sums-disagree",
                        sum("T", "A", "B"),
                        sum("T", "C", "D")),
                bad("more than all", "/d/sums/1 sums-disagree", sum("T", "A", "B"), more("T", "A", "C")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sums")
    void sums_are_a_graph_that_counts_everyone_once(String name, String expected, Sum[] sums) {
        assertEquals(
                expected,
                String.join(
                        ", ",
                        HierarchyCheck.of(dimension(Role.AREA, null, CODES, sums), "/d").stream()
                                .map(problem -> problem.path() + " " + problem.code())
                                .toList()));
    }

    private static Arguments good(String name, Sum... sums) {
        return Arguments.of(name, "", sums);
    }

    private static Arguments bad(String name, String expected, Sum... sums) {
        return Arguments.of(name, expected, sums);
    }
}
