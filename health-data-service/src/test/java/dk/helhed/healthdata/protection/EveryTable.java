package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every table of up to so many persons, by what is published of it with some key: whoever runs the protector on all of them
 * keeps those that give one publication.
 */
final class EveryTable {

    /** Tables of a few more persons give the same publication where the total is hidden; they are not judged. */
    private static final int BEYOND = 8;

    private final Replay replay;
    private final int size;
    private final int most;
    private final List<byte[]> tables = new ArrayList<>();
    private final List<Set<BitSet>> patterns = new ArrayList<>();

    /** Primaries of tables in one of their publications: how many, found out, and narrowed. */
    record Score(long primaries, long exact, long narrow) {}

    /** @param size how many finest counts a table has */
    EveryTable(boolean isReplaySafe, int keys, int size, int most, Dimension... dimensions) {
        this.replay = new Replay(isReplaySafe, keys, dimensions);
        this.size = size;
        this.most = most;
        add(new long[size], 0, most + BEYOND);
    }

    int tables() {
        return tables.size();
    }

    private void add(long[] counts, int at, int left) {
        if (at == size) {
            long[] all = replay.addUp(counts);
            byte[] table = new byte[all.length];
            for (int cell = 0; cell < table.length; cell++) {
                table[cell] = (byte) all[cell];
            }
            tables.add(table);
            patterns.add(replay.patterns(counts));
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[at] = count;
            add(counts, at + 1, left - count);
        }
        counts[at] = 0;
    }

    private boolean isJudged(int table) {
        byte[] of = tables.get(table);
        return of[of.length - 1] <= most;
    }

    /** By what is published of them. */
    private Map<String, List<Integer>> publications(List<Set<BitSet>> of) {
        Map<String, List<Integer>> publications = new HashMap<>();
        for (int table = 0; table < of.size(); table++) {
            for (BitSet hidden : of.get(table)) {
                publications
                        .computeIfAbsent(publication(tables.get(table), hidden), key -> new ArrayList<>(2))
                        .add(table);
            }
        }
        return publications;
    }

    private static boolean isPrimary(byte count) {
        return count > 0 && count < Tables.POLICY.minFrequency();
    }

    private static String publication(byte[] table, BitSet hidden) {
        char[] shown = new char[table.length];
        for (int cell = 0; cell < shown.length; cell++) {
            shown[cell] = hidden.get(cell) ? '?' : (char) (100 + table[cell]);
        }
        return new String(shown);
    }

    Score score() {
        long[] score = new long[3];
        publications(patterns).values().forEach(group -> {
            for (int table : group) {
                if (isJudged(table)) {
                    score(group, table, score);
                }
            }
        });
        return new Score(score[0], score[1], score[2]);
    }

    private void score(List<Integer> group, int table, long[] score) {
        byte[] of = tables.get(table);
        for (int cell = 0; cell < of.length; cell++) {
            if (isPrimary(of[cell])) {
                long width = width(group, cell);
                score[0]++;
                score[1] += width == 0 ? 1 : 0;
                score[2] += width < Tables.POLICY.width() ? 1 : 0;
            }
        }
    }

    private long width(List<Integer> group, int cell) {
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (int table : group) {
            least = Math.min(least, tables.get(table)[cell]);
            greatest = Math.max(greatest, tables.get(table)[cell]);
        }
        return greatest - least;
    }

    /**
     * What would be left if nothing were published of a table but what keeps every primary of every table wide that could have
     * given it.
     *
     * @param without the judged tables that have no such publication
     * @param given publications of judged tables
     * @param kept those that keep them wide
     * @param hiddenAfter where there is none, all would be hidden
     */
    record Choosy(int judged, int without, long given, long kept, double hiddenBefore, double hiddenAfter) {}

    Choosy choosy() {
        List<Set<BitSet>> kept = new ArrayList<>();
        patterns.forEach(all -> kept.add(new HashSet<>()));
        publications(patterns).forEach((publication, group) -> {
            BitSet hidden = new BitSet();
            for (int cell = 0; cell < publication.length(); cell++) {
                hidden.set(cell, publication.charAt(cell) == '?');
            }
            for (int table : wide(group)) {
                kept.get(table).add(hidden);
            }
        });
        int judged = 0;
        int without = 0;
        long given = 0;
        long left = 0;
        double before = 0;
        double after = 0;
        for (int table = 0; table < tables.size(); table++) {
            if (isJudged(table)) {
                judged++;
                given += patterns.get(table).size();
                left += kept.get(table).size();
                before += mean(patterns.get(table), tables.get(table).length);
                without += kept.get(table).isEmpty() ? 1 : 0;
                after += kept.get(table).isEmpty() ? 1 : mean(kept.get(table), tables.get(table).length);
            }
        }
        return new Choosy(judged, without, given, left, before / judged, after / judged);
    }

    private static double mean(Set<BitSet> patterns, int cells) {
        return patterns.stream().mapToInt(BitSet::cardinality).average().orElse(0) / cells;
    }

    /** The most tables of a group of which each keeps its primaries wide among them. */
    private List<Integer> wide(List<Integer> group) {
        List<Integer> left = new ArrayList<>(group);
        while (left.removeIf(narrow(left))) {
            // Without them others may be narrow.
        }
        return left;
    }

    private Predicate<Integer> narrow(List<Integer> left) {
        long[] widths = new long[tables.get(0).length];
        Arrays.setAll(widths, cell -> width(left, cell));
        return table -> {
            byte[] of = tables.get(table);
            for (int cell = 0; cell < of.length; cell++) {
                if (isPrimary(of[cell]) && widths[cell] < Tables.POLICY.width()) {
                    return true;
                }
            }
            return false;
        };
    }
}
