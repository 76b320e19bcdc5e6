package dk.helhed.healthdata.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Gathers unknowns that can move together: an equation of which only one is there gets another one, until there is none;
 * then a third one, and so on. In a table of many dimensions the nearest unknowns can hardly move, as most of them are alone
 * in some equation. Not for several threads at once.
 */
final class Surroundings {

    /** Who cannot fall is taken only if that leaves so many fewer equations with one unknown. */
    private static final int STIFF = 2;

    private static final long WEIGHT = 1 << 20;
    private static final long MIXED = 0x9E3779B9L;
    private static final int MIXED_BITS = 12;

    private final AttackState attacked;
    private final Matrix matrix;
    private final int[] seenIn;
    private final int[] touchedIn;

    /** How many unknowns of each equation are there. */
    private final int[] there;

    private int[] found = new int[0];
    private int count;
    private int[] touched = new int[64];
    private int equations;
    private int search;
    private int variant;

    Surroundings(AttackState attacked) {
        this.attacked = attacked;
        matrix = attacked.unknowns().matrix;
        seenIn = new int[matrix.columns()];
        touchedIn = new int[matrix.rows()];
        there = new int[matrix.rows()];
    }

    /**
     * The unknowns around one, itself first; fewer than asked for when no more are linked to it.
     *
     * @param choice which way is gone first where several are as good; who could not move on one may on another
     */
    int[] around(int unknown, int most, int choice) {
        search++;
        variant = choice;
        found = new int[Math.min(most, matrix.columns())];
        count = 0;
        equations = 0;
        add(unknown);
        boolean isMore = true;
        for (int of = 2; isMore && count < found.length; of += Math.max(1, of / 2)) {
            isMore = fill(of);
        }
        return Arrays.copyOf(found, count);
    }

    /** Sees to it that of each equation so many are there; whether one has still more. */
    private boolean fill(int of) {
        Deque<Integer> waiting = new ArrayDeque<>();
        int next = 0;
        boolean isMore = false;
        while (count < found.length && (next < equations || !waiting.isEmpty())) {
            int equation = next < equations ? touched[next++] : waiting.remove();
            if (there[equation] >= of) {
                isMore |= there[equation] < matrix.rowStart[equation + 1] - matrix.rowStart[equation];
            } else {
                int best = best(equation);
                if (best >= 0) {
                    add(best);
                    waiting.add(equation);
                }
            }
        }
        return isMore;
    }

    /** The unknown of an equation that leaves the fewest equations with one alone; -1 where all are there. */
    private int best(int equation) {
        int own = matrix.rowStart[equation];
        while (seenIn[matrix.column[own]] != search) {
            own++;
        }
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = matrix.rowStart[equation]; i < matrix.rowStart[equation + 1]; i++) {
            int unknown = matrix.column[i];
            if (seenIn[unknown] != search && !attacked.knowledge().isKnown(unknown)) {
                long price = WEIGHT * (alone(unknown) + (attacked.canFall(unknown) ? 0 : STIFF))
                        + length(matrix.position[i] - matrix.position[own]);
                if (price < least) {
                    least = price;
                    best = unknown;
                }
            }
        }
        return best;
    }

    private int alone(int unknown) {
        int alone = 0;
        for (int i = matrix.columnStart[unknown]; i < matrix.columnStart[unknown + 1]; i++) {
            int equation = matrix.row[i];
            int before = touchedIn[equation] == search ? there[equation] : 0;
            alone += before == 0 ? 1 : before == 1 ? -1 : 0;
        }
        return alone;
    }

    /** The same for the same step in every equation of a kind, so that the ways meet again. */
    private long length(int step) {
        return variant == 0 ? Math.abs(step) : (step * MIXED * (2L * variant + 1) >>> MIXED_BITS) % WEIGHT;
    }

    private void add(int unknown) {
        seenIn[unknown] = search;
        found[count++] = unknown;
        for (int i = matrix.columnStart[unknown]; i < matrix.columnStart[unknown + 1]; i++) {
            int equation = matrix.row[i];
            if (touchedIn[equation] != search) {
                touchedIn[equation] = search;
                there[equation] = 0;
                if (equations == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * equations);
                }
                touched[equations++] = equation;
            }
            there[equation]++;
        }
    }
}
