package dk.helhed.healthdata.protection;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fewest further cells that must be hidden for two tables of whole numbers to agree on all that is shown and to be far
 * enough apart in one primary cell, by CP-SAT.
 */
final class FewestCells {

    /** CP-SAT's own measure of work, which does not depend on the machine. */
    private static final double MOST_WORK = 4;

    static {
        Loader.loadNativeLibraries();
    }

    private final LinkedTable table;
    private final int[][] equationsOf;
    private final BitSet hidden;
    private final int[] cells;
    private final int width;
    private final CpModel model = new CpModel();
    private final Map<Integer, Literal> hiding = new TreeMap<>();

    /** @param cells those in which the tables may differ */
    FewestCells(LinkedTable table, int[][] equationsOf, BitSet hidden, int[] cells, int width) {
        this.table = table;
        this.equationsOf = equationsOf;
        this.hidden = hidden;
        this.cells = cells;
        this.width = width;
    }

    /** The cells to hide besides those that are, or nothing where no such tables were found in so many nanoseconds. */
    Optional<BitSet> closing(int leak, long most) {
        for (int cell : cells) {
            if (table.disclosure(cell) == CellDisclosure.OPEN && !hidden.get(cell)) {
                hiding.put(cell, model.newBoolVar(""));
            }
        }
        IntVar one = moves(leak);
        IntVar other = moves(leak);
        model.addGreaterOrEqual(LinearExpr.newBuilder().add(one).addTerm(other, -1), width);
        model.addGreaterOrEqual(one, table.reach(leak) - table.value(leak));
        model.minimize(LinearExpr.sum(hiding.values().toArray(Literal[]::new)));
        CpSolver solver = new CpSolver();
        // One worker and a fixed amount of work: the same answer on any machine.
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxDeterministicTime(MOST_WORK)
                .setMaxTimeInSeconds(Math.max(.001, most / 1e9));
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        BitSet more = new BitSet();
        hiding.forEach((cell, literal) -> more.set(cell, solver.booleanValue(literal)));
        return Optional.of(more);
    }

    /** A table as changes of the true one; gives that of the leak. */
    private IntVar moves(int leak) {
        // A person who came fifty times moves the count of admissions by fifty.
        long far = 2 * Math.max(width, table.reach(leak)) * greatestCoefficient();
        Map<Integer, IntVar> moves = new HashMap<>();
        TreeSet<Integer> touched = new TreeSet<>();
        for (int cell : cells) {
            IntVar move = model.newIntVar(Math.max(-far, table.floor(cell) - table.value(cell)), far, "");
            Literal isHidden = hiding.get(cell);
            if (isHidden != null) {
                model.addEquality(move, 0).onlyEnforceIf(isHidden.not());
            }
            moves.put(cell, move);
            for (int equation : equationsOf[cell]) {
                touched.add(equation);
            }
        }
        touched.forEach(number -> keep(table.equations().get(number), moves));
        return Objects.requireNonNull(moves.get(leak));
    }

    private long greatestCoefficient() {
        long greatest = 1;
        for (int cell : cells) {
            for (int number : equationsOf[cell]) {
                for (int coefficient : table.equations().get(number).coefficients()) {
                    greatest = Math.max(greatest, Math.abs(coefficient));
                }
            }
        }
        return greatest;
    }

    private void keep(Equation equation, Map<Integer, IntVar> moves) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < equation.size(); i++) {
            IntVar move = moves.get(equation.cells()[i]);
            if (move != null) {
                sum = sum.addTerm(move, equation.coefficients()[i]);
            }
        }
        model.addEquality(sum, 0);
    }
}
