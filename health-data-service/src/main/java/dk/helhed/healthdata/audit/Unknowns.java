package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.Arrays;
import java.util.BitSet;

/** The table as the public sees it: what is not known, numbered from 0, and the equations that are left between it. */
final class Unknowns {

    final LinkedTable table;

    /** The cells that are not public; the others are numbers that anyone can read. */
    final BitSet hidden;

    private final int[] cells;
    private final int[] numberOf;

    final Matrix matrix;

    /** What the unknown terms of each equation add up to. */
    final long[] sums;

    Unknowns(LinkedTable table, BitSet pattern) {
        this.table = table;
        this.hidden = notPublic(table, pattern);
        cells = hidden.stream().toArray();
        numberOf = new int[table.cells()];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < cells.length; i++) {
            numberOf[cells[i]] = i;
        }
        var rows = new RowCollector(table.equations().size());
        for (Equation equation : table.equations()) {
            long known = 0;
            for (int i = 0; i < equation.size(); i++) {
                int cell = equation.cells()[i];
                if (numberOf[cell] < 0) {
                    known = Math.addExact(known, Math.multiplyExact(equation.coefficients()[i], table.value(cell)));
                } else {
                    rows.add(numberOf[cell], equation.coefficients()[i], i);
                }
            }
            rows.end(-known);
        }
        matrix = rows.matrix(cells.length);
        sums = rows.sums();
    }

    /** What was published once stays known, and what was withheld stays hidden, whatever the pattern says. */
    private static BitSet notPublic(LinkedTable table, BitSet pattern) {
        BitSet hidden = new BitSet(table.cells());
        for (int cell = 0; cell < table.cells(); cell++) {
            hidden.set(
                    cell,
                    switch (table.disclosure(cell)) {
                        case OPEN -> pattern.get(cell);
                        case KNOWN -> false;
                        case WITHHELD -> true;
                    });
        }
        return hidden;
    }

    int size() {
        return cells.length;
    }

    /** The cell of the table that is this unknown. */
    int cell(int unknown) {
        return cells[unknown];
    }

    /** The unknown that a cell is, or -1 when anyone can read it. */
    int number(int cell) {
        return numberOf[cell];
    }

    long floor(int unknown) {
        return table.floor(cells[unknown]);
    }

    long truth(int unknown) {
        return table.value(cells[unknown]);
    }

    boolean isPrimary(int unknown) {
        return table.isPrimary(cells[unknown]);
    }
}
