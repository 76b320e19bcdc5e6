package dk.helhed.healthdata.counts;

import static dk.helhed.healthdata.counts.Structures.dimension;
import static dk.helhed.healthdata.counts.Structures.events;
import static dk.helhed.healthdata.counts.Structures.persons;
import static dk.helhed.healthdata.counts.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkedCubeTest {

    private static final Policy POLICY = Policy.of(PolicyDraft.NOTHING_SAID);

    @Test
    void few_people_are_primary_and_so_are_few_who_are_left_over() {
        // 40 men of whom 37 have work, 60 women of whom 3 have.
        LinkedCube cube = small(60, 3, 40, 37);

        assertEquals(List.of("2020·a·K·EMP", "2020·a·M·EMP·not"), primaries(cube.table()));
        assertEquals(1, cube.primaries());
    }

    @Test
    void a_share_of_all_says_it_of_each_of_them() {
        assertEquals(List.of("2020·a·M·EMP"), primaries(small(60, 30, 40, 40).table()));
    }

    @Test
    void a_share_of_fewer_than_twenty_is_withheld_and_so_is_that_it_is_none() {
        LinkedTable table = small(60, 30, 19, 10).table();
        assertEquals(CellDisclosure.WITHHELD, disclosure(table, "2020·a·M·EMP"));
        assertEquals(CellDisclosure.OPEN, disclosure(table, "2020·a·M·POP"));

        LinkedTable none = small(60, 30, 19, 0).table();
        assertEquals(CellDisclosure.WITHHELD, disclosure(none, "2020·a·M·EMP"));
        assertEquals(CellDisclosure.KNOWN, disclosure(small(60, 30, 20, 0).table(), "2020·a·M·EMP"));
    }

    @Test
    void what_a_municipality_holds_besides_its_areas_is_protected_too() {
        List<CountRow> rows = List.of(
                row(1, 0, 1, 63, 31),
                row(2, 0, 2, 80, 20),
                row(3, 1, 1, 60, 30),
                row(4, 1, 2, 40, 10),
                row(5, 2, 1, 0, 0),
                row(6, 2, 2, 0, 0));

        List<String> primaries =
                primaries(linked(cube(Structures.small(), rows)).table());

        // Three women live outside the areas and one of them has work.
        assertTrue(primaries.contains("2020·0751·K·rest 3 0·POP"), primaries.toString());
        assertTrue(primaries.contains("2020·0751·K·rest 3 0·EMP"), primaries.toString());
        assertTrue(primaries.contains("2020·0751·K·rest 3 0·EMP·not"), primaries.toString());
    }

    @Test
    void two_persons_must_not_have_most_of_the_events() {
        Structure structure = structure(
                List.of(dimension(Role.AREA, null, List.of("a")), dimension(Role.PERIOD, null, List.of())),
                persons("ADMITTED", null),
                events("ADM", "ADMITTED", new Repeat(1, "ONCE"), new Repeat(50, "FIFTY")),
                persons("ONCE", null),
                persons("FIFTY", null));
        Cube cube = cube(
                structure,
                List.of(
                        new CountRow(1, "2020", new int[] {0}, new long[] {12, 110, 10, 2}),
                        new CountRow(2, "2021", new int[] {0}, new long[] {106, 351, 101, 5})));

        assertEquals(
                List.of("2020·a·ADM", "2020·a·FIFTY"), primaries(linked(cube).table()));
    }

    @Test
    void a_revision_by_a_few_is_hidden_and_what_did_not_change_is_one_unknown_with_before() {
        Cube before = cube(Structures.small(), rows(60, 30, 40, 20));
        boolean[][] shown = new boolean[2][9];
        Arrays.stream(shown).forEach(all -> Arrays.fill(all, true));
        shown[1][4] = false;
        Cube now = cube(Structures.small(), rows(60, 30, 42, 20));

        LinkedTable table = LinkedCube.of(now, POLICY, List.of(new EarlierRelease(before, POLICY, shown)))
                .table();

        assertEquals(CellDisclosure.KNOWN, disclosure(table, "2020·a·K·POP"));
        assertEquals(CellDisclosure.WITHHELD, disclosure(table, "2020·a·K·EMP"));
        assertEquals(CellDisclosure.KNOWN, disclosure(table, "2020·a·M·EMP"));
        assertEquals(CellDisclosure.KNOWN, disclosure(table, "1|2020·a·M·POP"));
        // Two men more: they, both sexes of the area, and the municipality in which they are.
        assertEquals(
                List.of("2020·0751·M·POP", "2020·0751·T·POP", "2020·a·M·POP", "2020·a·T·POP"),
                primaries(table).stream()
                        .filter(key -> key.endsWith("POP"))
                        .sorted()
                        .toList());
    }

    private static LinkedCube small(long women, long womenInWork, long men, long menInWork) {
        return linked(cube(Structures.small(), rows(women, womenInWork, men, menInWork)));
    }

    /** One area, another in which nobody lives, and many outside of both. */
    private static List<CountRow> rows(long women, long womenInWork, long men, long menInWork) {
        return List.of(
                row(1, 0, 1, 1000 + women, 500 + womenInWork),
                row(2, 0, 2, 1000 + men, 500 + menInWork),
                row(3, 1, 1, women, womenInWork),
                row(4, 1, 2, men, menInWork),
                row(5, 2, 1, 0, 0),
                row(6, 2, 2, 0, 0));
    }

    private static CountRow row(int number, int area, int sex, long population, long employed) {
        return new CountRow(number, "2020", new int[] {area, sex}, new long[] {population, employed});
    }

    private static Cube cube(Structure structure, List<CountRow> rows) {
        List<Fault> faults = new ArrayList<>();
        Cube cube = CubeAssembly.of(
                Shape.of(structure, rows.stream().map(CountRow::period).toList()), rows, faults::add);
        assertEquals(List.of(), faults);
        return cube;
    }

    private static LinkedCube linked(Cube cube) {
        return LinkedCube.of(cube, POLICY, List.of());
    }

    private static List<String> primaries(LinkedTable table) {
        List<String> keys = new ArrayList<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.isPrimary(cell)) {
                keys.add(table.key(cell));
            }
        }
        return keys;
    }

    private static CellDisclosure disclosure(LinkedTable table, String key) {
        Map<String, CellDisclosure> disclosures = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            disclosures.put(table.key(cell), table.disclosure(cell));
        }
        return Objects.requireNonNull(disclosures.get(key), key);
    }
}
