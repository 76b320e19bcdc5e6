package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An attacker who owns the protector: of all tables that agree on what is shown he keeps those of which it makes the
 * published pattern, with some key. He does not know the key. A table is kept when at least one of the keys that he tries
 * gives the pattern.
 */
final class Replay {

    /** How far from the truth he looks; further away there can only be more that he cannot rule out. */
    private static final int FAR = 5;

    /** A count that is larger can fall as far as any box asks. */
    private static final long MOST_THAT_MATTERS = 13;

    private final Dimension[] dimensions;
    private final boolean isReplaySafe;
    private final ProtectionKey[] keys;
    private final Map<List<Long>, BitSet[]> patterns = new HashMap<>();
    private final Map<List<Long>, Set<BitSet>> published = new HashMap<>();

    /** What he knows of one table in the end, by cell. */
    record Ranges(LinkedTable table, BitSet hidden, long[] least, long[] greatest) {

        long width(int cell) {
            return greatest[cell] - least[cell];
        }
    }

    Replay(boolean isReplaySafe, int keys, Dimension... dimensions) {
        this.dimensions = dimensions;
        this.isReplaySafe = isReplaySafe;
        this.keys = IntStream.range(0, keys)
                .mapToObj(i -> ProtectionKey.of(Arrays.copyOf(new byte[] {(byte) i, (byte) (i >> 8), 1}, 16)))
                .toArray(ProtectionKey[]::new);
    }

    /** Publishes a table with one of the keys and attacks it. */
    Ranges attack(long[] counts, int key) {
        Figures figures = figures(counts);
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        BitSet hidden = patterns(figures, table)[key % keys.length];
        long[] values =
                IntStream.range(0, table.cells()).mapToLong(table::value).toArray();
        Ranges ranges = new Ranges(table, hidden, values.clone(), values.clone());
        guess(counts, counts.clone(), 0, ranges);
        return ranges;
    }

    /** A table as it is published with the first key. */
    record Pattern(LinkedTable table, BitSet hidden) {}

    static Pattern publish(long[] counts, boolean isReplaySafe, Dimension... dimensions) {
        Replay replay = new Replay(isReplaySafe, 1, dimensions);
        Figures figures = replay.figures(counts);
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        return new Pattern(table, replay.pattern(figures, table, replay.keys[0]));
    }

    /** All that the protector publishes of a table, whatever the key. */
    Set<BitSet> patterns(long[] counts) {
        List<Long> all = Arrays.stream(addUp(counts))
                .mapToObj(count -> isReplaySafe ? kind(count) : Long.valueOf(Math.min(MOST_THAT_MATTERS, count)))
                .toList();
        return published.computeIfAbsent(all, each -> {
            Figures figures = figures(counts);
            LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
            Set<BitSet> found = new LinkedHashSet<>();
            for (ProtectionKey key : keys) {
                found.add(pattern(figures, table, key));
            }
            return found;
        });
    }

    private static Long kind(long count) {
        return count == 0 ? 0L : count < Tables.POLICY.minFrequency() ? 1L : 2L;
    }

    private Figures figures(long[] counts) {
        Map<List<String>, Long> all = new LinkedHashMap<>();
        int next = 0;
        for (List<String> codes : finest()) {
            all.put(codes, counts[next++]);
        }
        return Tables.counts(List.of(dimensions), all);
    }

    private List<List<String>> finest() {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> codes : all) {
                for (String code : dimension.codes().subList(0, dimension.size() - 1)) {
                    List<String> more = new ArrayList<>(codes);
                    more.add(code);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private BitSet[] patterns(Figures figures, LinkedTable table) {
        List<Long> kind = IntStream.range(0, table.cells())
                .mapToObj(cell -> isReplaySafe ? kind(table, cell) : table.value(cell))
                .toList();
        return patterns.computeIfAbsent(
                kind,
                each -> Arrays.stream(keys)
                        .map(key -> pattern(figures, table, key))
                        .toArray(BitSet[]::new));
    }

    /** All that the protector says it looks at. That it looks at nothing else is a test of its own. */
    private static Long kind(LinkedTable table, int cell) {
        return table.isPrimary(cell) ? 1L : table.disclosure(cell) == CellDisclosure.KNOWN ? 0L : 2L;
    }

    private BitSet pattern(Figures figures, LinkedTable table, ProtectionKey key) {
        ProtectionTerms terms = new ProtectionTerms(Tables.POLICY.width(), isReplaySafe, key);
        return ((Protection.Safe) Protector.protect(figures.cube(), table, terms, () -> false, progress -> {}))
                .hidden();
    }

    private void guess(long[] truth, long[] guess, int at, Ranges ranges) {
        if (at == guess.length) {
            judge(guess, ranges);
            return;
        }
        long from = truth[at] == 0 ? 0 : Math.max(1, truth[at] - FAR);
        long to = truth[at] == 0 ? 0 : truth[at] + FAR;
        for (long count = from; count <= to && !isDone(ranges); count++) {
            guess[at] = count;
            guess(truth, guess, at + 1, ranges);
        }
        guess[at] = truth[at];
    }

    private static boolean isDone(Ranges ranges) {
        return IntStream.range(0, ranges.table.cells())
                .filter(ranges.table::isPrimary)
                .allMatch(cell -> ranges.width(cell) >= Tables.POLICY.width());
    }

    private void judge(long[] guess, Ranges ranges) {
        long[] all = addUp(guess);
        for (int cell = 0; cell < all.length; cell++) {
            boolean isWrong = ranges.hidden.get(cell)
                    ? all[cell] < ranges.table.floor(cell)
                    : all[cell] != ranges.table.value(cell);
            if (isWrong) {
                return;
            }
        }
        boolean isNews = IntStream.range(0, all.length)
                .anyMatch(cell -> ranges.table.isPrimary(cell)
                        && (all[cell] < ranges.least[cell] || all[cell] > ranges.greatest[cell]));
        if (!isNews) {
            return;
        }
        Figures figures = figures(guess);
        LinkedTable table = CubeTable.of(figures, Tables.POLICY, List.of());
        if (Arrays.asList(patterns(figures, table)).contains(ranges.hidden)) {
            for (int cell = 0; cell < all.length; cell++) {
                ranges.least[cell] = Math.min(ranges.least[cell], all[cell]);
                ranges.greatest[cell] = Math.max(ranges.greatest[cell], all[cell]);
            }
        }
    }

    /** All cells of a table with flat dimensions, each total last. */
    long[] addUp(long[] finest) {
        long[] all = finest;
        int inner = 1;
        for (int d = dimensions.length - 1; d >= 0; d--) {
            int parts = dimensions[d].size() - 1;
            long[] more = new long[all.length / parts * (parts + 1)];
            for (int i = 0; i < all.length; i++) {
                int line = i / inner / parts;
                int part = i / inner % parts;
                more[(line * (parts + 1) + part) * inner + i % inner] = all[i];
                more[(line * (parts + 1) + parts) * inner + i % inner] += all[i];
            }
            all = more;
            inner *= parts + 1;
        }
        return all;
    }
}
