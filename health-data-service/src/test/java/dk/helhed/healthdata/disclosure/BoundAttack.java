package dk.helhed.healthdata.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An attacker who only wants to say "fewer than five": asks of each primary how high it can be, by linear programmes over
 * the whole table. It shares no code with the audit.
 */
final class BoundAttack {

    private static final double MANY = 1e6;

    private final MPSolver solver;
    private final MPVariable[] counts;

    private BoundAttack(LinkedTable table, BitSet hidden) {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        counts = new MPVariable[table.cells()];
        for (int cell = 0; cell < counts.length; cell++) {
            boolean isHidden = hidden.get(cell);
            counts[cell] = solver.makeNumVar(
                    isHidden ? table.floor(cell) : table.value(cell), isHidden ? MANY : table.value(cell), "");
        }
        for (LinkedTable.Equation equation : table.equations()) {
            MPConstraint sum = solver.makeConstraint(0, 0);
            for (int i = 0; i < equation.size(); i++) {
                MPVariable count = counts[equation.cells()[i]];
                sum.setCoefficient(count, sum.getCoefficient(count) + equation.coefficients()[i]);
            }
        }
        solver.objective().setMaximization();
    }

    /** The primaries of which anyone can prove that they are below this. */
    static List<String> below(long limit, LinkedTable table, BitSet hidden) {
        BoundAttack attack = new BoundAttack(table, hidden);
        List<String> proven = new ArrayList<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.isPrimary(cell) && table.value(cell) < limit && attack.most(cell) < limit - 1e-6) {
                proven.add(table.key(cell));
            }
        }
        attack.solver.delete();
        return proven;
    }

    /** How high a figure can be, by all that is shown. */
    static double most(LinkedTable table, BitSet hidden, int cell) {
        BoundAttack attack = new BoundAttack(table, hidden);
        double most = attack.most(cell);
        attack.solver.delete();
        return most;
    }

    private double most(int cell) {
        solver.objective().setCoefficient(counts[cell], 1);
        MPSolver.ResultStatus status = solver.solve();
        double most = switch (status) {
            case OPTIMAL -> counts[cell].solutionValue();
            default -> throw new IllegalStateException(status.name());
        };
        solver.objective().setCoefficient(counts[cell], 0);
        return most;
    }
}
