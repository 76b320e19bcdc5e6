package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.Arrays;
import java.util.BitSet;

/**
 * An attacker with endless patience: tries every table of whole numbers that agrees on all that is shown and in which no
 * cell is further from the truth than a given distance.
 */
final class BruteForce {

    private final LinkedTable table;
    private final int[][] equationsOf;
    private final long[] guess;
    private final int[] unknown;
    private final int[] left;
    private final long distance;
    private final long[] least;
    private final long[] largest;

    private BruteForce(LinkedTable table, BitSet hidden, long distance) {
        this.table = table;
        this.distance = distance;
        unknown = hidden.stream().toArray();
        equationsOf = Incidence.of(table);
        guess = new long[table.cells()];
        left = new int[table.equations().size()];
        least = new long[table.cells()];
        largest = new long[table.cells()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(largest, Long.MIN_VALUE);
        for (int cell = 0; cell < guess.length; cell++) {
            guess[cell] = hidden.get(cell) ? 0 : table.value(cell);
        }
        for (int cell : unknown) {
            for (int equation : equationsOf[cell]) {
                left[equation]++;
            }
        }
    }

    static BruteForce attack(LinkedTable table, BitSet hidden, long distance) {
        BruteForce attack = new BruteForce(table, hidden, distance);
        attack.guess(0);
        return attack;
    }

    /** How many values apart the least and the largest possible figure of a cell are. */
    long width(int cell) {
        return largest[cell] - least[cell];
    }

    long largest(int cell) {
        return largest[cell];
    }

    private void guess(int depth) {
        if (depth == unknown.length) {
            for (int cell = 0; cell < guess.length; cell++) {
                least[cell] = Math.min(least[cell], guess[cell]);
                largest[cell] = Math.max(largest[cell], guess[cell]);
            }
            return;
        }
        int cell = unknown[depth];
        long[] range = range(cell);
        for (int equation : equationsOf[cell]) {
            left[equation]--;
        }
        for (long value = range[0]; value <= range[1]; value++) {
            guess[cell] = value;
            guess(depth + 1);
        }
        guess[cell] = 0;
        for (int equation : equationsOf[cell]) {
            left[equation]++;
        }
    }

    /** What the equations leave in which this cell is the last unknown. */
    private long[] range(int cell) {
        long from = Math.max(table.floor(cell), table.value(cell) - distance);
        long to = table.value(cell) + distance;
        for (int e : equationsOf[cell]) {
            if (left[e] == 1) {
                Equation equation = table.equations().get(e);
                long rest = 0;
                int own = 0;
                for (int i = 0; i < equation.size(); i++) {
                    if (equation.cells()[i] == cell) {
                        own = equation.coefficients()[i];
                    } else {
                        rest += equation.coefficients()[i] * guess[equation.cells()[i]];
                    }
                }
                if (rest % own != 0) {
                    return new long[] {0, -1};
                }
                from = Math.max(from, -rest / own);
                to = Math.min(to, -rest / own);
            }
        }
        return new long[] {from, to};
    }
}
