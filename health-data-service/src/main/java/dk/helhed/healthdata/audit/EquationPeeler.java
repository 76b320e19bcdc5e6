package dk.helhed.healthdata.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/** The first attack: an equation with one unknown gives it away, and that may leave one unknown in another. */
final class EquationPeeler {

    private final Unknowns unknowns;
    private final KnownRanges knowledge;
    private final int[] left;
    private final Deque<Integer> open = new ArrayDeque<>();

    private EquationPeeler(Unknowns unknowns, KnownRanges knowledge) {
        this.unknowns = unknowns;
        this.knowledge = knowledge;
        left = new int[unknowns.matrix.rows()];
    }

    static void run(Unknowns unknowns, KnownRanges knowledge) {
        new EquationPeeler(unknowns, knowledge).run();
    }

    private void run() {
        Matrix matrix = unknowns.matrix;
        for (int row = 0; row < left.length; row++) {
            left[row] = matrix.rowStart[row + 1] - matrix.rowStart[row];
            if (left[row] == 1) {
                open.add(row);
            }
        }
        while (!open.isEmpty()) {
            solve(open.remove());
        }
    }

    private void solve(int row) {
        Matrix matrix = unknowns.matrix;
        long sum = unknowns.sums[row];
        int last = -1;
        for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1]; i++) {
            int unknown = matrix.column[i];
            if (knowledge.isKnown(unknown)) {
                sum = Math.subtractExact(sum, Math.multiplyExact(matrix.coefficient[i], knowledge.low(unknown)));
            } else {
                last = i;
            }
        }
        if (last >= 0) {
            long value = sum / matrix.coefficient[last];
            learn(matrix.column[last], value);
        }
    }

    private void learn(int unknown, long value) {
        knowledge.settle(unknown, value);
        Matrix matrix = unknowns.matrix;
        for (int i = matrix.columnStart[unknown]; i < matrix.columnStart[unknown + 1]; i++) {
            if (--left[matrix.row[i]] == 1) {
                open.add(matrix.row[i]);
            }
        }
    }
}
