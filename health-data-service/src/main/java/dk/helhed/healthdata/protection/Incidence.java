package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.List;

/** For each cell the numbers of the equations that name it. */
final class Incidence {
    private Incidence() {}

    static int[][] of(LinkedTable table) {
        int[] sizes = new int[table.cells()];
        List<Equation> equations = table.equations();
        for (Equation equation : equations) {
            for (int cell : equation.cells()) {
                sizes[cell]++;
            }
        }
        int[][] incidence = new int[sizes.length][];
        for (int cell = 0; cell < sizes.length; cell++) {
            incidence[cell] = new int[sizes[cell]];
        }
        for (int e = equations.size() - 1; e >= 0; e--) {
            for (int cell : equations.get(e).cells()) {
                incidence[cell][--sizes[cell]] = e;
            }
        }
        return incidence;
    }
}
