package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The exact range of every cell of a tiny table by trying all: the first cells take every value up to a cap, the others are
 * each the last of an equation and follow from them.
 */
final class BruteForce {

    private final LinkedTable table;
    private final BitSet hidden;
    private final int free;
    private final long cap;
    private final long[] values;
    final long[] least;
    final long[] greatest;

    private BruteForce(LinkedTable table, BitSet hidden, int free, long cap) {
        this.table = table;
        this.hidden = hidden;
        this.free = free;
        this.cap = cap;
        values = new long[table.cells()];
        least = new long[table.cells()];
        greatest = new long[table.cells()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
    }

    static BruteForce of(LinkedTable table, BitSet hidden, int free, long cap) {
        var force = new BruteForce(table, hidden, free, cap);
        force.tryAll(0);
        return force;
    }

    private void tryAll(int cell) {
        if (cell == free) {
            follow();
            return;
        }
        long low = hidden.get(cell) ? table.floor(cell) : table.value(cell);
        long high = hidden.get(cell) ? cap : table.value(cell);
        for (long value = low; value <= high; value++) {
            values[cell] = value;
            tryAll(cell + 1);
        }
    }

    private void follow() {
        for (Equation equation : table.equations()) {
            int last = equation.size() - 1;
            long sum = 0;
            for (int i = 0; i < last; i++) {
                sum += equation.coefficients()[i] * values[equation.cells()[i]];
            }
            int total = equation.cells()[last];
            values[total] = -sum / equation.coefficients()[last];
            if (hidden.get(total) ? values[total] < table.floor(total) : values[total] != table.value(total)) {
                return;
            }
        }
        for (int cell = 0; cell < values.length; cell++) {
            least[cell] = Math.min(least[cell], values[cell]);
            greatest[cell] = Math.max(greatest[cell], values[cell]);
        }
    }
}
