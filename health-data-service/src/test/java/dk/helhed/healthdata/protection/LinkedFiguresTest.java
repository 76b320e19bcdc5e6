package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.EventsPerPerson;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Shares and their rests, years and their sums, events and their persons. */
class LinkedFiguresTest {

    private final Dimension area = Tables.flat("a", 2);

    @Test
    void what_a_share_leaves_over_is_protected_and_never_shown() {
        List<Measure> measures = List.of(Tables.count("residents"), Tables.shareOf("residents", "employed"));
        CubeBuilder builder = new CubeBuilder(List.of(area, Measure.dimension(measures)), 1L << 20);
        put(builder, List.of("a1", "residents"), 60);
        put(builder, List.of("a1", "employed"), 58);
        put(builder, List.of("a1", "employed (rest)"), 2);
        put(builder, List.of("a2", "residents"), 70);
        put(builder, List.of("a2", "employed"), 30);
        put(builder, List.of("a2", "employed (rest)"), 40);
        assertTrue(builder.addUp().isEmpty());
        Figures figures = new Figures(builder.build(), measures, Map.of());
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        int rest = builder.cell(List.of("a1", "employed (rest)"));

        BitSet hidden = Tables.safe(figures, table).hidden();

        assertEquals(BitSet.valueOf(new long[] {1L << rest}), Tables.primaries(table));
        assertEquals(CellDisclosure.WITHHELD, table.disclosure(rest));
        assertTrue(hidden.get(builder.cell(List.of("a1", "employed")))
                || hidden.get(builder.cell(List.of("a1", "residents"))));
        assertTrue(BruteForce.attack(table, hidden, 4).width(rest) >= 3);
        assertFalse(
                hidden.get(builder.cell(List.of("T", "residents")))
                        && hidden.get(builder.cell(List.of("T", "employed"))),
                "more is hidden than it takes");
    }

    @Test
    void the_sum_of_two_years_links_them() {
        Dimension year = Dimension.named("year")
                .codes("1", "2", "3")
                .sum("1+2", List.of("1", "2"))
                .sum("2+3", List.of("2", "3"))
                .build();
        Figures figures = Tables.counts(
                List.of(year, area),
                Map.of(
                        List.of("1", "a1"),
                        3L,
                        List.of("1", "a2"),
                        30L,
                        List.of("2", "a1"),
                        20L,
                        List.of("2", "a2"),
                        31L,
                        List.of("3", "a1"),
                        21L,
                        List.of("3", "a2"),
                        32L));
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());

        BitSet hidden = Tables.safe(figures, table).hidden();

        BitSet primaries = Tables.primaries(table);
        assertEquals(1, primaries.cardinality());
        int primary = primaries.nextSetBit(0);
        assertTrue(BruteForce.attack(table, hidden, 4).width(primary) >= 3);
        // The other area alone cannot hide it: the year that is linked has to help, or the sum with it.
        assertTrue(hidden.stream()
                .anyMatch(cell ->
                        !table.key(cell).startsWith("1|") && table.key(cell).contains("2")));
    }

    @Test
    void events_of_few_persons_or_mostly_of_two_are_primary_however_many_they_are() {
        Measure admissions = new Measure("admissions", null, false, new TreeMap<>(Map.of(1, "once", 40, "often")));
        Dimension areas =
                Dimension.named("area").codes("few", "dominated", "even").build();
        EventsPerPerson spread = new EventsPerPerson(new TreeMap<>(Map.of(
                1, persons(areas, 1, 9, 200),
                40, persons(areas, 2, 2, 1))));
        CubeBuilder builder = new CubeBuilder(List.of(areas, Measure.dimension(List.of(admissions))), 1L << 20);
        for (int group = 0; group < 3; group++) {
            builder.put(group, spread.events(group));
        }
        Figures figures = new Figures(builder.build(), List.of(admissions), Map.of("admissions", spread));

        assertEquals(BitSet.valueOf(new long[] {0b011}), Sensitivity.primaries(figures, Tables.POLICY));
    }

    private static void put(CubeBuilder builder, List<String> codes, long count) {
        builder.put(builder.cell(codes), count);
    }

    private static Cube persons(Dimension areas, long... counts) {
        CubeBuilder builder = new CubeBuilder(List.of(areas), 1L << 20);
        for (int group = 0; group < counts.length; group++) {
            builder.put(group, counts[group]);
        }
        return builder.build();
    }
}
