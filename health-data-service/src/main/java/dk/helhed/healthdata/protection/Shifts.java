package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the shortest shifts that raise a code, the nearest codes first. */
final class Shifts {

    /** More choices than these were measured to hide hardly fewer cells, and to take longer. */
    private static final int ENOUGH = 64;

    /** From an area over its municipality and region to an area elsewhere. */
    private static final int LONGEST = 8;

    /** Groups that overlap in many ways have more shifts than anyone could look at. */
    private static final int MOST_STEPS = 20_000;

    private final int[][] sums;
    private final List<List<Integer>> sumsOf = new ArrayList<>();
    private final int size;
    private final List<Shift> found = new ArrayList<>();
    private int[] amounts = new int[0];
    private int[] chosen = new int[LONGEST];
    private int steps;
    private int most;
    private boolean isRising;

    private Shifts(Dimension dimension) {
        size = dimension.size();
        sums = dimension.sums().stream().map(Shifts::cells).toArray(int[][]::new);
        for (int code = 0; code < size; code++) {
            sumsOf.add(new ArrayList<>());
        }
        for (int s = 0; s < sums.length; s++) {
            for (int code : sums[s]) {
                sumsOf.get(code).add(s);
            }
        }
    }

    /** For each code of the dimension the shifts that raise it. */
    static Shift[][] of(Dimension dimension) {
        Shifts shifts = new Shifts(dimension);
        Shift[][] all = new Shift[dimension.size()][];
        for (int code = 0; code < all.length; code++) {
            all[code] = shifts.raising(code);
        }
        return all;
    }

    /** The parts in their order, then the total. */
    private static int[] cells(Sum sum) {
        int[] cells = Arrays.copyOf(
                sum.parts().stream().mapToInt(i -> i).toArray(), sum.parts().size() + 1);
        cells[cells.length - 1] = sum.total();
        return cells;
    }

    /** First those that raise only: they lead to no cell that is zero, so that one of them always remains. */
    private Shift[] raising(int code) {
        found.clear();
        look(code, true, Integer.MAX_VALUE);
        look(code, false, found.size() + ENOUGH);
        return found.toArray(Shift[]::new);
    }

    private void look(int code, boolean onlyUp, int atMost) {
        isRising = onlyUp;
        most = atMost;
        steps = 0;
        for (int length = 1; length <= LONGEST && found.size() < most; length++) {
            amounts = new int[size];
            chosen = new int[length];
            choose(0, code, 1);
        }
    }

    private void choose(int depth, int code, int amount) {
        steps++;
        chosen[depth] = code;
        amounts[code] = amount;
        int open = open(depth);
        if (open < 0) {
            int[] all = Arrays.stream(chosen).map(c -> amounts[c]).toArray();
            if (depth + 1 == chosen.length && isRising == Arrays.stream(all).allMatch(a -> a > 0)) {
                found.add(new Shift(chosen.clone(), all));
            }
        } else if (depth + 1 < chosen.length) {
            closeWith(sums[open], depth + 1, missing(sums[open]));
        }
        amounts[code] = 0;
    }

    private void closeWith(int[] sum, int depth, int missing) {
        int last = sum.length - 1;
        int start = 0;
        for (int i = 0; i < last; i++) {
            if (sum[i] == chosen[depth - 1]) {
                start = i;
            }
        }
        for (int step = 0; step < sum.length && found.size() < most && steps < MOST_STEPS; step++) {
            // The neighbours after this code, then those before it, then the total.
            int i = step == last ? last : (start + 1 + step) % last;
            int change = i == last ? missing : -missing;
            if (amounts[sum[i]] == 0 && (change > 0 || !isRising)) {
                choose(depth, sum[i], change);
            }
        }
    }

    /** By how much the parts have risen more than the total. */
    private int missing(int[] sum) {
        int missing = -amounts[sum[sum.length - 1]];
        for (int i = 0; i + 1 < sum.length; i++) {
            missing += amounts[sum[i]];
        }
        return missing;
    }

    /** A sum that does not hold, or -1. */
    private int open(int depth) {
        for (int d = 0; d <= depth; d++) {
            for (int s : sumsOf.get(chosen[d])) {
                if (missing(sums[s]) != 0) {
                    return s;
                }
            }
        }
        return -1;
    }
}
