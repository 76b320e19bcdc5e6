package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditBruteForceTest {

    /** A table, which cells of it are hidden, of how many cells all others are sums, and up to where those are tried. */
    private record Case(LinkedTable table, BitSet hidden, int free, long cap) {}

    @Test
    void agrees_with_brute_force_on_two_by_three_tables_with_margins() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < 100; seed++) {
            compare(twoByThree(new SplittableRandom(seed)), seen);
        }
        assertTrue(seen.keySet().containsAll(Set.of("safe", "PEELING", "BOUNDS")), seen.toString());
    }

    @Test
    void agrees_with_brute_force_on_weighted_sums() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < 250; seed++) {
            compare(weighted(new SplittableRandom(seed), 4), seen);
        }
        assertTrue(
                seen.keySet()
                        .containsAll(Set.of("safe", "PEELING", "RANK", "BOUNDS", "LINEAR_PROGRAM", "INTEGER_PROGRAM")),
                seen.toString());
    }

    /** One that moves at all then moves by several at once, and misses what lies between. */
    @Test
    void agrees_with_brute_force_where_counts_move_in_leaps() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < 250; seed++) {
            compare(weighted(new SplittableRandom(seed), 12), seen);
        }
        assertTrue(seen.keySet().containsAll(Set.of("safe", "INTEGER_PROGRAM")), seen.toString());
    }

    /** For every width: exactly the cells that brute force can narrow further are found. */
    private static void compare(Case given, Map<String, Integer> seen) {
        var truth = BruteForce.of(given.table, given.hidden, given.free, given.cap);
        for (int width = 1; width <= 4; width++) {
            int asked = width;
            AuditReport report = Audit.run(
                    given.table, given.hidden, AuditOptions.of(width, Duration.ofMinutes(10)), progress -> {});

            Map<String, Finding> found =
                    report.findings().stream().collect(Collectors.toMap(Finding::cell, Function.identity()));
            IntStream.range(0, given.table.cells())
                    .filter(given.table::isPrimary)
                    .forEach(cell -> {
                        String key = given.table.key(cell);
                        boolean isNarrow = truth.greatest[cell] - truth.least[cell] < asked
                                || truth.greatest[cell] < given.table.reach(cell);
                        assertEquals(
                                isNarrow,
                                found.containsKey(key),
                                () -> key + " " + truth.least[cell] + ".." + truth.greatest[cell] + " at width " + asked
                                        + ": " + report);
                        if (isNarrow) {
                            Finding finding = found.get(key);
                            assertTrue(
                                    finding.least() <= truth.least[cell] && finding.greatest() >= truth.greatest[cell]);
                            seen.merge(finding.attack().name(), 1, Integer::sum);
                        } else {
                            seen.merge("safe", 1, Integer::sum);
                        }
                    });
            assertEquals(found.isEmpty() ? Verdict.PASSED : Verdict.FAILED, report.verdict());
        }
    }

    private static Case twoByThree(SplittableRandom random) {
        long[] inner = random.longs(6, 0, 6).toArray();
        var builder = LinkedTable.builder();
        for (int i = 0; i < 6; i++) {
            add(builder, i, inner[i]);
        }
        int[][] lines = {{0, 1, 2}, {3, 4, 5}, {0, 3}, {1, 4}, {2, 5}, {6, 7}};
        long[] all = Arrays.copyOf(inner, 12);
        for (int line = 0; line < lines.length; line++) {
            all[6 + line] = Arrays.stream(lines[line]).mapToLong(i -> all[i]).sum();
            add(builder, 6 + line, all[6 + line]);
            builder.sum(6 + line, lines[line]);
        }
        return hide(builder.sum(11, 8, 9, 10).build(), 6, 9, random);
    }

    private static Case weighted(SplittableRandom random, int weights) {
        int free = random.nextInt(3, 5);
        var builder = LinkedTable.builder();
        long[] inner = random.longs(free, 1, 6).toArray();
        for (int i = 0; i < free; i++) {
            add(builder, i, inner[i]);
        }
        // The first sum is public and ends what must be tried.
        long all = LongStream.of(inner).sum();
        builder.cell("cell " + free, all, 1, CellDisclosure.KNOWN, false);
        builder.sum(free, IntStream.range(0, free).toArray());
        for (int sum = 1; sum < random.nextInt(2, 5); sum++) {
            int[] coefficients = random.ints(free, 0, weights).toArray();
            add(
                    builder,
                    free + sum,
                    IntStream.range(0, free)
                            .mapToLong(i -> coefficients[i] * inner[i])
                            .sum());
            int[] cells = IntStream.rangeClosed(0, free).toArray();
            cells[free] = free + sum;
            int[] terms = Arrays.copyOf(coefficients, free + 1);
            terms[free] = -1;
            builder.equation(cells, terms);
        }
        return hide(builder.build(), free, all, random);
    }

    private static void add(LinkedTable.Builder builder, int number, long value) {
        // Of every other one nobody may be able to say that it is below five.
        long reach = number % 2 == 0 ? 5 : 0;
        builder.cell("cell " + number, value, 1, CellDisclosure.OPEN, value >= 1 && value <= 4, reach);
    }

    /** Hides all primaries and half of the rest. */
    private static Case hide(LinkedTable table, int free, long cap, SplittableRandom random) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            boolean isOpen = table.disclosure(cell) == CellDisclosure.OPEN;
            hidden.set(cell, isOpen && (table.isPrimary(cell) || random.nextBoolean()));
        }
        return new Case(table, hidden, free, cap);
    }
}
