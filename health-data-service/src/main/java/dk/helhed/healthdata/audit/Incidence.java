package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;

/** Which equations each cell of a table is in, and with which coefficient. */
final class Incidence {

    private final int[] starts;
    private final int[] equations;
    private final int[] coefficients;

    Incidence(LinkedTable table) {
        starts = new int[table.cells() + 2];
        for (Equation equation : table.equations()) {
            for (int cell : equation.cells()) {
                starts[cell + 2]++;
            }
        }
        for (int cell = 0; cell < table.cells(); cell++) {
            starts[cell + 2] += starts[cell + 1];
        }
        equations = new int[starts[table.cells() + 1]];
        coefficients = new int[equations.length];
        for (int e = 0; e < table.equations().size(); e++) {
            Equation equation = table.equations().get(e);
            for (int i = 0; i < equation.size(); i++) {
                int at = starts[equation.cells()[i] + 1]++;
                equations[at] = e;
                coefficients[at] = equation.coefficients()[i];
            }
        }
    }

    int start(int cell) {
        return starts[cell];
    }

    int equation(int index) {
        return equations[index];
    }

    int coefficient(int index) {
        return coefficients[index];
    }
}
