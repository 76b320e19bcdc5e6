package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On tables of twelve cells every table that the public could believe is tried. */
class BruteForceAgreesTest {

    private static final int FAR = 4;

    @ParameterizedTest
    @CsvSource({"1, 2, 2, 200", "2, 2, 2, 200", "3, 2, 3, 25", "4, 3, 2, 25"})
    void what_is_called_safe_is_safe_and_what_is_called_hopeless_is_hopeless(
            long seed, int rows, int columns, int tables) {
        int safe = 0;
        int hopeless = 0;
        for (int i = 0; i < tables; i++) {
            Figures figures = Tables.random(1_000 * seed + i, 9, Tables.flat("a", rows), Tables.flat("b", columns));
            LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of(someTotals(figures.cube(), i)));
            switch (Tables.protect(figures.cube(), table)) {
                case Protection.Safe pattern -> {
                    assertSafe(table, pattern.hidden());
                    safe++;
                }
                case Protection.Unprotectable bare -> {
                    assertHopeless(table, bare.cells());
                    hopeless++;
                }
                case Protection.OutOfTime late -> throw new AssertionError(late);
            }
        }
        assertTrue(
                safe > tables / 10 && hopeless > tables / 10,
                safe + " safe, " + hopeless + " hopeless: the test must see both");
    }

    /** A table of which nothing is known can always be protected: by hiding every total of what is primary. */
    private static EarlierRelease someTotals(Cube cube, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Long> shown = new HashMap<>();
        for (int cell = 0; cell < cube.cells(); cell++) {
            if (cube.key(cell).contains("T") && random.nextInt(3) > 0) {
                shown.put(cube.key(cell), cube.count(cell));
            }
        }
        return new EarlierRelease(shown, Set.of());
    }

    private static void assertSafe(LinkedTable table, BitSet hidden) {
        BruteForce attack = BruteForce.attack(table, hidden, FAR);
        Tables.primaries(table).stream()
                .forEach(cell -> assertTrue(hidden.get(cell) && isSafe(table, attack, cell), () -> table.key(cell)));
    }

    private static void assertHopeless(LinkedTable table, List<Integer> bare) {
        BruteForce attack = BruteForce.attack(table, Tables.hideable(table), FAR);
        for (int cell : bare) {
            assertFalse(isSafe(table, attack, cell), () -> table.key(cell));
        }
    }

    private static boolean isSafe(LinkedTable table, BruteForce attack, int cell) {
        return attack.width(cell) >= Tables.POLICY.width() && attack.largest(cell) >= table.reach(cell);
    }
}
