package dk.helhed.healthdata.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The third attack: no count is below its floor, so none is above what its equations then leave for it, and so on until
 * nothing moves.
 */
final class Bounds {

    private final Unknowns unknowns;
    private final KnownRanges knowledge;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final boolean[] waits;

    private Bounds(Unknowns unknowns, KnownRanges knowledge) {
        this.unknowns = unknowns;
        this.knowledge = knowledge;
        waits = new boolean[unknowns.matrix.rows()];
    }

    /**
     * Narrows what can be narrowed.
     *
     * @param patience how often each equation is looked at on average before giving up: some converge for ever
     */
    static void run(Unknowns unknowns, KnownRanges knowledge, int patience) {
        new Bounds(unknowns, knowledge).run(patience);
    }

    private void run(int patience) {
        int rows = unknowns.matrix.rows();
        for (int row = 0; row < rows; row++) {
            put(row);
        }
        for (long looks = (long) patience * rows; looks > 0 && !open.isEmpty(); looks--) {
            int row = open.remove();
            waits[row] = false;
            look(row);
        }
    }

    private void put(int row) {
        if (!waits[row]) {
            waits[row] = true;
            open.add(row);
        }
    }

    private void look(int row) {
        Matrix matrix = unknowns.matrix;
        var least = new Total();
        var greatest = new Total();
        for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1]; i++) {
            least.add(matrix.coefficient[i], leastEnd(i));
            greatest.add(matrix.coefficient[i], greatestEnd(i));
        }
        for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1]; i++) {
            int coefficient = matrix.coefficient[i];
            long most = unknowns.sums[row] - least.without(coefficient, leastEnd(i));
            long fewest = unknowns.sums[row] - greatest.without(coefficient, greatestEnd(i));
            boolean hasMost = least.isFiniteWithout(leastEnd(i));
            boolean hasFewest = greatest.isFiniteWithout(greatestEnd(i));
            narrow(matrix.column[i], coefficient, hasFewest, fewest, hasMost, most);
        }
    }

    /** Narrows x from {@code fewest ≤ coefficient · x ≤ most}, where either may be missing. */
    private void narrow(int unknown, int coefficient, boolean hasFewest, long fewest, boolean hasMost, long most) {
        boolean hasLow = coefficient > 0 ? hasFewest : hasMost;
        boolean hasHigh = coefficient > 0 ? hasMost : hasFewest;
        long low = hasLow ? Math.ceilDiv(coefficient > 0 ? fewest : most, coefficient) : Long.MIN_VALUE;
        long high = hasHigh ? Math.floorDiv(coefficient > 0 ? most : fewest, coefficient) : KnownRanges.UNBOUNDED;
        if (knowledge.narrow(unknown, low, high)) {
            Matrix matrix = unknowns.matrix;
            for (int i = matrix.columnStart[unknown]; i < matrix.columnStart[unknown + 1]; i++) {
                put(matrix.row[i]);
            }
        }
    }

    private long leastEnd(int entry) {
        int unknown = unknowns.matrix.column[entry];
        return unknowns.matrix.coefficient[entry] > 0 ? knowledge.low(unknown) : knowledge.high(unknown);
    }

    private long greatestEnd(int entry) {
        int unknown = unknowns.matrix.column[entry];
        return unknowns.matrix.coefficient[entry] > 0 ? knowledge.high(unknown) : knowledge.low(unknown);
    }

    /** A sum in which some terms may have no bound. */
    private static final class Total {

        private long finite;
        private int unbounded;

        void add(int coefficient, long end) {
            if (end == KnownRanges.UNBOUNDED) {
                unbounded++;
            } else {
                finite = Math.addExact(finite, Math.multiplyExact(coefficient, end));
            }
        }

        boolean isFiniteWithout(long end) {
            return unbounded == (end == KnownRanges.UNBOUNDED ? 1 : 0);
        }

        long without(int coefficient, long end) {
            return end == KnownRanges.UNBOUNDED ? finite : finite - coefficient * end;
        }
    }
}
