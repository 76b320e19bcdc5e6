package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.events;
import static dk.helhed.healthdata.counts.Structures.more;
import static dk.helhed.healthdata.counts.Structures.persons;
import static dk.helhed.healthdata.counts.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CubeAssemblyTest {

    // 0751, a, b by T, K, M: the municipality is more than its areas, both sexes are all.
    private static final Structure SMALL = Structures.small();
    private final List<CountRow> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void what_is_not_submitted_is_summed() {
        good();

        Cube cube = assemble(SMALL);

        assertEquals(List.of(), faults);
        assertEquals(List.of(350L, 200L, 150L), counts(cube, 0, 0));
        assertEquals(List.of(100L, 60L, 40L), counts(cube, 0, 1));
        assertEquals(List.of(55L, 30L, 25L), counts(cube, 1, 1));
    }

    @Test
    void totals_that_are_given_are_compared() {
        good();
        row(1, 0, 100, 55);
        row(2, 0, 50, 32);

        assemble(SMALL);

        assertEquals(List.of("8 EMP not-additive"), faults);
    }

    @Test
    void every_combination_that_is_no_sum_must_be_there_and_once() {
        good();
        rows.remove(3);
        row(1, 1, 1, 1);

        assemble(SMALL);

        assertEquals(List.of("6 null duplicate-row", "2020·a·M missing-combination"), faults);
    }

    @Test
    void no_one_is_more_than_the_whole() {
        good();
        rows.set(2, new CountRow(3, "2020", new int[] {1, 1}, new long[] {60, 61}));

        assemble(SMALL);

        assertEquals(List.of("3 EMP over-denominator"), faults);
    }

    @Test
    void a_municipality_is_not_less_than_its_areas_nor_are_those_outside_them() {
        good();
        rows.set(0, new CountRow(1, "2020", new int[] {0, 1}, new long[] {84, 50}));
        rows.set(1, new CountRow(2, "2020", new int[] {0, 2}, new long[] {71, 70}));

        assemble(SMALL);

        assertEquals(
                List.of(
                        "2020·0751·T EMP rest-over-denominator",
                        "1 POP less-than-parts",
                        "1 EMP rest-over-denominator",
                        "2 EMP rest-over-denominator"),
                faults.stream()
                        .sorted(Comparator.comparing(fault -> !fault.startsWith("2020")))
                        .toList());
    }

    @Test
    void events_fit_the_persons_who_had_them() {
        Structure structure = structure(
                List.of(dimension(Role.AREA, null, List.of("0751")), dimension(Role.PERIOD, null, List.of())),
                persons("ADMITTED", null),
                events("ADM", "ADMITTED", new Repeat(1, "ONCE"), new Repeat(3, "THRICE")),
                persons("ONCE", null),
                persons("THRICE", null));
        rows.add(new CountRow(1, "2020", new int[] {0}, new long[] {10, 14, 8, 2}));
        rows.add(new CountRow(2, "2021", new int[] {0}, new long[] {10, 15, 8, 2}));
        rows.add(new CountRow(3, "2022", new int[] {0}, new long[] {10, 9, 8, 2}));
        rows.add(new CountRow(4, "2023", new int[] {0}, new long[] {0, 0, 0, 0}));

        assemble(structure);

        assertEquals(
                List.of("2 ADM not-additive-by-number", "3 ADM persons-and-events", "3 ADM not-additive-by-number"),
                faults);
    }

    @Test
    void those_outside_the_areas_have_no_fewer_events_than_persons() {
        Structure structure = structure(
                List.of(
                        dimension(Role.AREA, null, List.of("0751", "a", "b"), more("0751", "a", "b")),
                        dimension(Role.PERIOD, null, List.of())),
                persons("ADMITTED", null),
                events("ADM", "ADMITTED"));
        rows.add(new CountRow(1, "2020", new int[] {0}, new long[] {10, 12}));
        rows.add(new CountRow(2, "2020", new int[] {1}, new long[] {2, 6}));
        rows.add(new CountRow(3, "2020", new int[] {2}, new long[] {3, 4}));

        assemble(structure);

        assertEquals(List.of("1 ADM rest-persons-and-events"), faults);
    }

    private void good() {
        row(0, 1, 200, 100);
        row(0, 2, 150, 80);
        row(1, 1, 60, 30);
        row(1, 2, 40, 25);
        row(2, 1, 25, 11);
        row(2, 2, 25, 20);
    }

    private void row(int area, int sex, long population, long employed) {
        rows.add(new CountRow(rows.size() + 1, "2020", new int[] {area, sex}, new long[] {population, employed}));
    }

    private Cube assemble(Structure structure) {
        Shape shape = Shape.of(structure, rows.stream().map(CountRow::period).toList());
        return CubeAssembly.of(
                shape,
                rows,
                fault -> faults.add((fault.row() == 0 ? "" : fault.row() + " ")
                        + (fault.place() == null ? "" : fault.place() + " ")
                        + (fault.place() != null && fault.column() == null ? "" : fault.column() + " ")
                        + fault.code()));
    }

    private static List<Long> counts(Cube cube, int measure, int area) {
        return Arrays.stream(cube.counts()[measure], area * 3, area * 3 + 3)
                .boxed()
                .toList();
    }
}
