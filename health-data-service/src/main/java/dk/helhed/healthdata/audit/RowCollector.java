package dk.helhed.healthdata.audit;

import java.util.Arrays;

/** Puts equations together term by term; terms of the same unknown become one, and what says nothing is left out. */
final class RowCollector {

    private final int[] starts;
    private final long[] sums;
    private int rows;
    private int[] columns = new int[256];
    private int[] coefficients = new int[256];
    private int[] positions = new int[256];
    private int size;

    RowCollector(int most) {
        starts = new int[most + 1];
        sums = new long[most];
    }

    /** Adds a term; its position in the equation as it was given says which terms lie side by side. */
    void add(int column, int coefficient, int position) {
        for (int i = starts[rows]; i < size; i++) {
            if (columns[i] == column) {
                coefficients[i] = Math.addExact(coefficients[i], coefficient);
                return;
            }
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            coefficients = Arrays.copyOf(coefficients, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
        }
        columns[size] = column;
        positions[size] = position;
        coefficients[size++] = coefficient;
    }

    void end(long sum) {
        int kept = starts[rows];
        for (int i = starts[rows]; i < size; i++) {
            if (coefficients[i] != 0) {
                columns[kept] = columns[i];
                positions[kept] = positions[i];
                coefficients[kept++] = coefficients[i];
            }
        }
        size = kept;
        if (size > starts[rows]) {
            sums[rows++] = sum;
            starts[rows] = size;
        }
    }

    Matrix matrix(int unknowns) {
        return new Matrix(
                Arrays.copyOf(starts, rows + 1),
                Arrays.copyOf(columns, size),
                Arrays.copyOf(coefficients, size),
                Arrays.copyOf(positions, size),
                unknowns);
    }

    long[] sums() {
        return Arrays.copyOf(sums, rows);
    }
}
