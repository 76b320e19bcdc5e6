package dk.helhed.healthdata.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever runs the protector on every table that fits a publication learns, under a policy that is safe against it. */
class ReplayTest {

    /** -Dhelhed.replay.tables=5000 for the long form. */
    private static final int TABLES = Integer.getInteger("helhed.replay.tables", 60);

    private static final int MOST = 60;
    private static final int KEYS = 64;

    private static final Dimension[] TWO_BY_THREE = {Tables.flat("a", 2), Tables.flat("b", 3)};
    private static final Dimension[] FOUR = {Tables.flat("b", 4)};

    /** How many primaries were attacked, found out, and narrowed. */
    private record Score(int primaries, int exact, int narrow) {}

    private static Score score(boolean isReplaySafe, int tables, int keys, Dimension... dimensions) {
        Replay replay = new Replay(isReplaySafe, keys, dimensions);
        SplittableRandom random = new SplittableRandom(60);
        int primaries = 0;
        int exact = 0;
        int narrow = 0;
        for (int i = 0; i < tables; i++) {
            Replay.Ranges known = replay.attack(counts(random, dimensions), i);
            for (int cell = 0; cell < known.table().cells(); cell++) {
                if (known.table().isPrimary(cell)) {
                    primaries++;
                    exact += known.width(cell) == 0 ? 1 : 0;
                    narrow += known.width(cell) < Tables.POLICY.width() ? 1 : 0;
                }
            }
        }
        return new Score(primaries, exact, narrow);
    }

    /** Of at most sixty persons; small counts are as likely as all others together. */
    private static long[] counts(SplittableRandom random, Dimension... dimensions) {
        int size = Arrays.stream(dimensions).mapToInt(each -> each.size() - 1).reduce(1, (a, b) -> a * b);
        while (true) {
            long[] counts = IntStream.range(0, size)
                    .mapToLong(i -> random.nextInt(10) == 0
                            ? 0
                            : random.nextBoolean() ? random.nextInt(1, 6) : random.nextInt(1, 2 * MOST / size))
                    .toArray();
            long sum = Arrays.stream(counts).sum();
            if (sum > 0 && sum <= MOST) {
                return counts;
            }
        }
    }

    @Test
    void nobody_learns_more_of_four_figures_and_their_total() {
        Score score = score(true, TABLES, KEYS, FOUR);

        assertTrue(score.primaries() > TABLES);
        assertEquals(new Score(score.primaries(), 0, 0), score);
    }

    /** Not none: where two figures of a box are just not primary, no other table with the same pattern may be left. */
    @Test
    void of_two_by_three_at_most_one_in_a_hundred_is_found_out() {
        Score score = score(true, TABLES, KEYS, TWO_BY_THREE);

        assertTrue(score.primaries() > TABLES);
        assertTrue(100 * score.exact() <= score.primaries(), score::toString);
        assertTrue(20 * score.narrow() <= score.primaries(), score::toString);
    }

    @Test
    void tables_with_the_same_primary_figures_and_zeros_have_the_same_pattern() {
        SplittableRandom random = new SplittableRandom(1);
        int alike = 0;
        for (int i = 0; i < TABLES; i++) {
            long[] counts = counts(random, TWO_BY_THREE);
            long[] others = Arrays.stream(counts)
                    .map(count -> count == 0 ? 0 : count < 5 ? random.nextInt(1, 5) : count + random.nextInt(40))
                    .toArray();
            Replay.Pattern one = Replay.publish(counts, true, TWO_BY_THREE);
            Replay.Pattern other = Replay.publish(others, true, TWO_BY_THREE);
            if (Tables.primaries(one.table()).equals(Tables.primaries(other.table()))) {
                alike++;
                assertEquals(one.hidden(), other.hidden());
            }
        }
        assertTrue(alike > TABLES / 2);
    }

    @Test
    void another_key_gives_another_pattern_and_the_same_key_the_same() {
        ProtectionKey key = ProtectionKey.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        int different = 0;
        for (int seed = 0; seed < 10; seed++) {
            Figures figures = Tables.random(seed, 12, Tables.flat("a", 6), Tables.flat("b", 8));
            LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
            BitSet hidden = hidden(figures, table, key);
            assertEquals(hidden, hidden(figures, table, key));
            different += hidden.equals(hidden(figures, table, ProtectionKey.KNOWN)) ? 0 : 1;
        }

        assertTrue(different > 0);
        assertThrows(IllegalArgumentException.class, () -> ProtectionKey.of(new byte[15]));
    }

    private static BitSet hidden(Figures figures, LinkedTable table, ProtectionKey key) {
        ProtectionTerms terms = new ProtectionTerms(3, false, key);
        return ((Protection.Safe) Protector.protect(figures.cube(), table, terms, () -> false, progress -> {}))
                .hidden();
    }
}
