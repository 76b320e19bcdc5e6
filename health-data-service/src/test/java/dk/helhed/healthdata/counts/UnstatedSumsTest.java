package dk.helhed.healthdata.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnstatedSumsTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void a_total_and_subtotals_are_found_whatever_order_they_stand_in() {
        long[][] leaves = random(5, 8, 90);
        List<String> names = List.of("all", "b", "north", "a", "e", "d", "c", "south");
        long[][] vectors = {
            sum(leaves[0], leaves[1], leaves[2], leaves[3], leaves[4]),
            leaves[1],
            sum(leaves[0], leaves[1]),
            leaves[0],
            leaves[4],
            leaves[3],
            leaves[2],
            sum(leaves[2], leaves[3], leaves[4])
        };

        List<Found> found = UnstatedSums.among("area", names, vectors);

        assertTrue(found.contains(new Found("area", "north", List.of("a", "b"), true)), found::toString);
        assertTrue(found.contains(new Found("area", "south", List.of("c", "d", "e"), true)), found::toString);
        assertTrue(found.contains(new Found("area", "all", List.of("a", "b", "c", "d", "e"), true)), found::toString);
        assertEquals(3, found.size());
    }

    @Test
    void a_code_twice_is_found() {
        long[][] leaves = random(3, 6, 50);

        List<Found> found = UnstatedSums.among(
                "age", List.of("a", "b", "c", "again"), new long[][] {leaves[0], leaves[1], leaves[2], leaves[1]});

        assertEquals(List.of(new Found("age", "b", List.of("again"), true)), found);
    }

    @Test
    void figures_that_have_no_such_sum_show_none() {
        for (int trial = 0; trial < 200; trial++) {
            int codes = 2 + random.nextInt(9);
            long[][] vectors = random(codes, 1 + random.nextInt(12), 2 + random.nextInt(200));
            List<String> names =
                    IntStream.range(0, codes).mapToObj(i -> "c" + i).toList();

            assertTrue(UnstatedSums.among("x", names, vectors).stream().noneMatch(Found::isCertain), "trial " + trial);
        }
    }

    @Test
    void one_line_of_figures_shows_nothing_for_certain() {
        List<Found> found = UnstatedSums.among("area", List.of("a", "b", "c"), new long[][] {{40}, {60}, {100}});

        assertTrue(found.stream().noneMatch(Found::isCertain), found::toString);
    }

    private long[][] random(int codes, int lines, int below) {
        List<long[]> vectors = new ArrayList<>();
        for (int code = 0; code < codes; code++) {
            vectors.add(random.longs(lines, 0, below).toArray());
        }
        return vectors.toArray(long[][]::new);
    }

    private static long[] sum(long[]... parts) {
        long[] sum = new long[parts[0].length];
        for (long[] part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }
}
