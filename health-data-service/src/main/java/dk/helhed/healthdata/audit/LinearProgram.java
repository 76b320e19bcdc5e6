package dk.helhed.healthdata.audit;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import org.jspecify.annotations.Nullable;

/**
 * How far the unknowns of a block can move from the truth, in real numbers, by GLOP. What it says is a proposal: it
 * calculates in floating point.
 *
 * <p>The basis stays from one objective to the next, which makes all but the first quick. Not for several threads.
 */
final class LinearProgram implements AutoCloseable {

    private static final double WHOLE = 1e-6;

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] moves;
    private final MPConstraint[] rows;
    private final double[] objective;

    /**
     * @param down how far each unknown may go down, at most 0
     * @param up how far up; {@link KnownRanges#UNBOUNDED} or more has no end
     */
    LinearProgram(Block block, long[] down, long[] up) {
        // Without this, every objective would begin from nothing.
        solver.setSolverSpecificParametersAsString("use_preprocessing:false");
        moves = solver.makeNumVarArray(block.size(), 0, 0);
        objective = new double[block.size()];
        for (int i = 0; i < moves.length; i++) {
            moves[i].setBounds((double) down[i], up[i] >= KnownRanges.UNBOUNDED / 2 ? MPSolver.infinity() : up[i]);
        }
        Matrix matrix = block.matrix;
        rows = new MPConstraint[matrix.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = solver.makeConstraint(0, 0);
            for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1]; i++) {
                rows[row].setCoefficient(moves[matrix.column[i]], matrix.coefficient[i]);
            }
        }
        solver.objective().setMaximization();
    }

    void aim(int unknown, double weight) {
        if (objective[unknown] != weight) {
            objective[unknown] = weight;
            solver.objective().setCoefficient(moves[unknown], weight);
        }
    }

    void aimAtNothing() {
        for (int i = 0; i < objective.length; i++) {
            aim(i, 0);
        }
    }

    /** Whether there is a best point, which can then be read. */
    boolean solve(Deadline deadline) {
        solver.setTimeLimit(Math.max(1, deadline.left().toMillis()));
        return solver.solve() == ResultStatus.OPTIMAL;
    }

    double move(int unknown) {
        return moves[unknown].solutionValue();
    }

    double price(int row) {
        return rows[row].dualValue();
    }

    /**
     * After {@link #solve}: the best point if it is in whole numbers, else one near it. As long as something is broken, the
     * unknown that is least broken is fixed to the nearest whole number, else to the next.
     *
     * @return null where none was found
     */
    long @Nullable [] whole(Deadline deadline) {
        boolean[] fixed = new boolean[moves.length];
        double[][] bounds = new double[moves.length][];
        try {
            boolean solved = true;
            for (int broken = leastBroken(fixed, solved); broken >= 0; broken = leastBroken(fixed, solved)) {
                fixed[broken] = true;
                bounds[broken] = new double[] {moves[broken].lb(), moves[broken].ub()};
                solved = fix(broken, move(broken), deadline);
            }
            return solved ? rounded() : null;
        } finally {
            for (int i = 0; i < moves.length; i++) {
                if (bounds[i] != null) {
                    moves[i].setBounds(bounds[i][0], bounds[i][1]);
                }
            }
        }
    }

    private boolean fix(int unknown, double value, Deadline deadline) {
        double near = Math.rint(value);
        double next = near > value ? near - 1 : near + 1;
        moves[unknown].setBounds(near, near);
        if (solve(deadline)) {
            return true;
        }
        moves[unknown].setBounds(next, next);
        return solve(deadline);
    }

    private int leastBroken(boolean[] fixed, boolean solved) {
        int best = -1;
        double least = 1;
        for (int i = 0; solved && i < moves.length; i++) {
            double value = move(i);
            double broken = Math.abs(value - Math.rint(value));
            if (!fixed[i] && broken > WHOLE && broken < least) {
                best = i;
                least = broken;
            }
        }
        return best;
    }

    private long[] rounded() {
        long[] whole = new long[moves.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = Math.round(move(i));
        }
        return whole;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
