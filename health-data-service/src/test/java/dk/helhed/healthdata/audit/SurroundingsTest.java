package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final int MOST = 400;

    private static AttackState attacked(Cube cube, BitSet hidden) {
        var unknowns = new Unknowns(cube.table, hidden);
        return new AttackState(unknowns, new KnownRanges(unknowns), 3);
    }

    @Test
    void who_is_gathered_can_move_together_where_the_nearest_cannot() {
        Cube cube = Cube.random(6, 8, new SplittableRandom(3));
        var attacked = attacked(cube, OverSuppression.of(cube, 3));
        Matrix matrix = attacked.unknowns().matrix;
        var surroundings = new Surroundings(attacked);
        var neighbourhood = new Neighbourhood(matrix, attacked.knowledge());
        int[] primaries = IntStream.range(0, matrix.columns())
                .filter(attacked.unknowns()::isPrimary)
                .toArray();

        for (int choice = 0; choice < 3; choice++) {
            int way = choice;
            long moving = Arrays.stream(primaries)
                    .filter(seed -> Block.closed(matrix, surroundings.around(seed, MOST, way))
                                    .number(seed)
                            >= 0)
                    .count();
            assertTrue(moving > primaries.length * .9, () -> moving + " of " + primaries.length);
        }
        long moving = Arrays.stream(primaries)
                .filter(seed -> Block.closed(matrix, neighbourhood.around(seed, MOST / 4))
                                .number(seed)
                        >= 0)
                .count();
        assertTrue(moving < primaries.length * .9, () -> moving + " of " + primaries.length);
    }

    @Test
    void fewer_than_asked_for_are_all_that_are_linked() {
        Cube cube = Cube.random(2, 2, new SplittableRandom(4));
        BitSet hidden = new BitSet();
        hidden.set(0, cube.table.cells());
        var attacked = attacked(cube, hidden);

        int[] all = new Surroundings(attacked).around(0, 100_000, 1);

        assertEquals(cube.table.cells(), Arrays.stream(all).distinct().count());
        assertEquals(100, new Surroundings(attacked).around(0, 100, 1).length);
    }
}
