package dk.helhed.healthdata.audit;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far one unknown of a block can move in whole numbers, by CP-SAT: for the few that linear programmes leave open. */
final class IntegerProgram {

    /** CP-SAT's own measure of work, which does not depend on the machine. */
    private static final double MOST_WORK = 20;

    /** Beyond this it would hardly come to an end. */
    static final int MOST_UNKNOWNS = 3000;

    /** No count of people, or of what happened to them, is so high; and CP-SAT can add up thousands of them. */
    private static final long FURTHEST = 1L << 40;

    static {
        Loader.loadNativeLibraries();
    }

    private final CpModel model = new CpModel();
    private final IntVar[] moves;

    /**
     * What came out.
     *
     * @param isProven whether there is no better table; without a table, whether there is none
     * @param table the moves of all, or null where none was found
     */
    record Reach(boolean isProven, long @Nullable [] table) {

        /** How far one moves in the table; 0 without one. */
        long move(int unknown) {
            return table == null ? 0 : table[unknown];
        }
    }

    /** As for a {@link LinearProgram}, but with an end in every direction. */
    IntegerProgram(Block block, long[] down, long[] up) {
        moves = new IntVar[block.size()];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = model.newIntVar(down[i], Math.min(up[i], FURTHEST), "");
        }
        Matrix matrix = block.matrix;
        for (int row = 0; row < matrix.rows(); row++) {
            int start = matrix.rowStart[row];
            int end = matrix.rowStart[row + 1];
            IntVar[] terms = Arrays.stream(matrix.column, start, end)
                    .mapToObj(i -> moves[i])
                    .toArray(IntVar[]::new);
            long[] coefficients =
                    Arrays.stream(matrix.coefficient, start, end).asLongStream().toArray();
            model.addEquality(LinearExpr.weightedSum(terms, coefficients), 0);
        }
    }

    /** Moves an unknown as far up (sign 1) or down (sign -1) as it goes. */
    Reach furthest(int unknown, int sign, Duration most) {
        model.maximize(LinearExpr.term(moves[unknown], sign));
        return any(most);
    }

    /** Any table, if there is one. */
    Reach any(Duration most) {
        CpSolver solver = new CpSolver();
        // One worker and a fixed amount of work: the same answer on any machine.
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(MOST_WORK)
                .setMaxTimeInSeconds(Math.max(.001, most.toMillis() / 1000.0));
        CpSolverStatus status = solver.solve(model);
        boolean isProven = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        boolean isFound = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Reach(
                isProven,
                isFound ? Arrays.stream(moves).mapToLong(solver::value).toArray() : null);
    }
}
