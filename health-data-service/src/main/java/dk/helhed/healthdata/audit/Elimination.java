package dk.helhed.healthdata.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * Gaussian elimination modulo {@link Mersenne#PRIME}, sparse: always the shortest row, and in it the rarest column.
 *
 * <p>Steps: Markowitz (1957), "The elimination form of the inverse and its application to linear programming".
 */
final class Elimination {

    private final List<SparseRow> pivots = new ArrayList<>();
    private final SparseRow[] rows;
    private final Columns columns;
    private final PriorityQueue<Long> shortest = new PriorityQueue<>();
    private final int[] place;

    private Elimination(Matrix matrix, IntPredicate isKnown) {
        columns = new Columns(matrix.columns());
        rows = new SparseRow[matrix.rows()];
        place = new int[matrix.columns()];
        Arrays.fill(place, -1);
        for (int r = 0; r < rows.length; r++) {
            rows[r] = SparseRow.of(matrix, r, isKnown);
            for (int i = 0; i < rows[r].size(); i++) {
                columns.add(rows[r].column(i), r);
            }
            offer(r);
        }
    }

    /**
     * Brings the equations between what is not known yet into echelon form.
     *
     * @throws Deadline.TimeUp when that takes too long
     */
    static Elimination of(Matrix matrix, IntPredicate isKnown, Deadline deadline) {
        var elimination = new Elimination(matrix, isKnown);
        elimination.run(deadline);
        return elimination;
    }

    /**
     * Solves the equations with a right side of 0 for free unknowns chosen at random. What is 0 all the same is
     * determined by the equations; that another one is 0 too has a chance of 2⁻⁶¹.
     */
    long[] randomSolution(RandomGenerator random) {
        long[] solution = new long[place.length];
        Arrays.setAll(solution, i -> random.nextLong(1, Mersenne.PRIME));
        for (int i = pivots.size() - 1; i >= 0; i--) {
            pivots.get(i).solve(solution);
        }
        return solution;
    }

    private void offer(int row) {
        if (rows[row].size() > 0) {
            shortest.add(((long) rows[row].size() << 32) | row);
        }
    }

    private void run(Deadline deadline) {
        while (!shortest.isEmpty()) {
            deadline.check();
            long next = shortest.remove();
            int row = (int) next;
            if (!rows[row].isPivot() && rows[row].size() == next >>> 32) {
                eliminate(row);
            }
        }
    }

    private void eliminate(int pivotRow) {
        SparseRow pivot = rows[pivotRow];
        pivot.makePivot(columns::rarity);
        pivots.add(pivot);
        for (int i = 0; i < pivot.size(); i++) {
            columns.left(pivot.column(i));
        }
        for (int row : columns.rowsOf(pivot.column(0))) {
            if (!rows[row].isPivot() && rows[row].subtract(pivot, place, columns, row)) {
                offer(row);
            }
        }
    }
}
