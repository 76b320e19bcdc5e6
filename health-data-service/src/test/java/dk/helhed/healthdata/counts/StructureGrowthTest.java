package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.more;
import static dk.helhed.healthdata.counts.Structures.persons;
import static dk.helhed.healthdata.counts.Structures.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureGrowthTest {

    private static final List<String> AREAS = List.of("0751", "a", "b");
    private static final List<String> SEXES = List.of("T", "K", "M", "X");

    @Test
    void a_municipality_may_get_another_housing_area() {
        assertEquals(List.of(), check(more("0751", "a"), more("0751", "a", "b"), sum("T", "K", "M")));
    }

    @Test
    void a_new_sum_may_come_beside_those_in_use() {
        assertEquals(List.of(), check(more("0751", "a"), more("0751", "a"), sum("T", "K", "M"), sum("X", "M", "K")));
    }

    @Test
    void a_sum_in_use_neither_goes_nor_changes() {
        String lost = "/structure/dimensions/1/sums sum-in-use";
        assertEquals(List.of(lost), check(more("0751", "a"), more("0751", "a")));
        assertEquals(List.of(lost), check(more("0751", "a"), more("0751", "a"), sum("T", "K", "M", "X")));
        assertEquals(List.of(lost), check(more("0751", "a"), more("0751", "a"), more("T", "K", "M")));
        assertEquals(
                List.of("/structure/dimensions/0/sums sum-in-use"),
                check(more("0751", "a", "b"), more("0751", "b"), sum("T", "K", "M")));
    }

    private static List<String> check(Sum areasBefore, Sum areasNow, Sum... sexesNow) {
        Structure before = structure(areasBefore, sum("T", "K", "M"));
        return StructureGrowth.check(before, structure(areasNow, sexesNow)).stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static Structure structure(Sum areas, Sum... sexes) {
        return new Structure(
                List.of(dimension(Role.AREA, null, AREAS, areas), dimension(Role.SEX, "T", SEXES, sexes)),
                List.of(persons("POP", null)));
    }
}
