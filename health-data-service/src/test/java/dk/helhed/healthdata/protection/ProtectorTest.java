package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectorTest {

    private static final Dimension AREA = Dimension.named("area")
            .codes("a", "b", "c", "d", "e")
            .sum("north", List.of("a", "b"))
            .sum("south", List.of("c", "d", "e"))
            .sum("all", List.of("north", "south"))
            .sum("coast", List.of("b", "c"))
            .build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_table_without_a_past_can_be_protected(long seed) {
        Figures figures = Tables.random(seed, 40, AREA, Tables.flat("s", 2), Tables.flat("g", 4));
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());

        Protection.Safe safe = Tables.safe(figures, table);

        assertTrue(Certificate.broken(table, safe.hidden(), safe.proofs(), 3).isEmpty());
        assertEquals(Tables.primaries(table).cardinality(), safe.proofs().size());
    }

    @Test
    void the_same_table_gives_the_same_pattern() {
        Figures figures = Tables.random(11, 40, AREA, Tables.flat("s", 2), Tables.flat("g", 5));
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        BitSet first = Tables.safe(figures, table).hidden();

        for (int i = 0; i < 5; i++) {
            LinkedTable again = CubeTable.of(figures, Tables.POLICY, List.of());
            assertEquals(first, Tables.safe(figures, again).hidden());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_further_release_shows_nothing_that_was_hidden_and_both_together_are_safe(long seed) {
        Figures figures = Tables.random(seed, 60, AREA, Tables.flat("g", 4));
        LinkedTable first = CubeTable.of(figures, Tables.POLICY, List.of());
        BitSet before = Tables.safe(figures, first).hidden();

        ProtectionPolicy looser = new ProtectionPolicy(3, 0, 2, false, false, true, true, 2, 85, 1, 15);
        LinkedTable stacked = CubeTable.of(figures, looser, List.of(release(figures.cube(), before)));
        BitSet after =
                ((Protection.Safe) Protector.protect(figures.cube(), stacked, 2, () -> false, news -> {})).hidden();

        before.andNot(after);
        assertTrue(before.isEmpty());
    }

    @Test
    void a_small_revision_cannot_be_seen_as_a_difference() {
        Figures old = Tables.counts(
                List.of(Tables.flat("a", 3)), Map.of(List.of("a1"), 40L, List.of("a2"), 50L, List.of("a3"), 60L));
        Figures revised = Tables.counts(
                List.of(Tables.flat("a", 3)), Map.of(List.of("a1"), 42L, List.of("a2"), 50L, List.of("a3"), 60L));

        EarlierRelease all = release(old.cube(), new BitSet());
        LinkedTable stacked = CubeTable.of(revised, Tables.POLICY, List.of(all));

        assertEquals(Set.of("a1|persons", "T|persons"), keys(stacked, Tables.primaries(stacked)));
        assertEquals(
                Set.of("a1|persons", "T|persons"),
                keys(stacked, Tables.safe(revised, stacked).hidden()));
    }

    @Test
    void what_nothing_can_hide_any_more_is_reported_and_nothing_is_published() {
        Figures figures = Tables.counts(List.of(Tables.flat("a", 2)), Map.of(List.of("a1"), 3L, List.of("a2"), 50L));
        EarlierRelease sum = new EarlierRelease(Map.of("a2|persons", 50L, "T|persons", 53L), Set.of());
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of(sum));

        Protection.Unprotectable bare =
                assertInstanceOf(Protection.Unprotectable.class, Tables.protect(figures.cube(), table));

        assertEquals(
                List.of("a1|persons"), bare.cells().stream().map(table::key).toList());
    }

    @Test
    void when_the_time_is_up_there_is_no_pattern() {
        Figures figures = Tables.random(3, 30, AREA, Tables.flat("g", 4));
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        List<Progress> news = new ArrayList<>();

        Protection late = Protector.protect(figures.cube(), table, 3, () -> true, news::add);

        assertEquals(new Protection.OutOfTime(0, Tables.primaries(table).cardinality()), late);
        assertEquals(1, news.size());
    }

    private static EarlierRelease release(Cube cube, BitSet hidden) {
        Map<String, Long> shown = new HashMap<>();
        Set<String> withheld = new HashSet<>();
        for (int cell = 0; cell < cube.cells(); cell++) {
            if (hidden.get(cell)) {
                withheld.add(cube.key(cell));
            } else {
                shown.put(cube.key(cell), cube.count(cell));
            }
        }
        return new EarlierRelease(shown, withheld);
    }

    private static Set<String> keys(LinkedTable table, BitSet cells) {
        Set<String> keys = new HashSet<>();
        cells.stream().forEach(cell -> keys.add(table.key(cell)));
        return keys;
    }
}
