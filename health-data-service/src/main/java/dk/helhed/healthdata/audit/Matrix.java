package dk.helhed.healthdata.audit;

import java.util.Arrays;

/** Equations with whole coefficients in sparse form, readable by row and by column. Its arrays are not to be changed. */
final class Matrix {

    /** Row r has its entries at {@code rowStart[r] .. rowStart[r + 1]} of {@code column} and the arrays beside it. */
    final int[] rowStart;

    final int[] column;
    final int[] coefficient;

    /** Where each entry stood in its equation before what is public was taken out of it. */
    final int[] position;

    /** Column c is in the rows at {@code columnStart[c] .. columnStart[c + 1]} of {@code row}. */
    final int[] columnStart;

    final int[] row;

    Matrix(int[] rowStart, int[] column, int[] coefficient, int[] position, int columns) {
        this.rowStart = rowStart;
        this.column = column;
        this.coefficient = coefficient;
        this.position = position;
        columnStart = new int[columns + 1];
        for (int c : column) {
            columnStart[c + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            columnStart[c + 1] += columnStart[c];
        }
        int[] next = Arrays.copyOf(columnStart, columns);
        row = new int[column.length];
        for (int r = 0; r < rows(); r++) {
            for (int i = rowStart[r]; i < rowStart[r + 1]; i++) {
                row[next[column[i]]++] = r;
            }
        }
    }

    int rows() {
        return rowStart.length - 1;
    }

    int columns() {
        return columnStart.length - 1;
    }
}
