package dk.helhed.healthdata.audit;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** A row of an elimination, modulo {@link Mersenne#PRIME}. */
final class SparseRow {

    private int[] column;
    private long[] value;
    private int size;
    private boolean pivot;

    private SparseRow(int capacity) {
        column = new int[capacity];
        value = new long[capacity];
    }

    static SparseRow of(Matrix matrix, int row, IntPredicate isKnown) {
        var sparse = new SparseRow(matrix.rowStart[row + 1] - matrix.rowStart[row]);
        for (int i = matrix.rowStart[row]; i < matrix.rowStart[row + 1]; i++) {
            if (!isKnown.test(matrix.column[i])) {
                sparse.append(matrix.column[i], Mersenne.of(matrix.coefficient[i]));
            }
        }
        return sparse;
    }

    int size() {
        return size;
    }

    int column(int index) {
        return column[index];
    }

    boolean isPivot() {
        return pivot;
    }

    /** Puts the entry of the rarest column first, as 1, and changes no more. */
    void makePivot(IntUnaryOperator rarity) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            int difference = Integer.compare(rarity.applyAsInt(column[i]), rarity.applyAsInt(column[best]));
            if (difference < 0 || (difference == 0 && column[i] < column[best])) {
                best = i;
            }
        }
        swap(0, best);
        long inverse = Mersenne.inverse(value[0]);
        for (int i = 0; i < size; i++) {
            value[i] = Mersenne.times(value[i], inverse);
        }
        pivot = true;
    }

    /** Sets the pivot's unknown so that the row is 0. */
    void solve(long[] solution) {
        long sum = 0;
        for (int i = 1; i < size; i++) {
            sum = Mersenne.minus(sum, Mersenne.times(value[i], solution[column[i]]));
        }
        solution[column[0]] = sum;
    }

    /**
     * Subtracts as much of a pivot row as makes its first column vanish here.
     *
     * @param place a scratch of -1 for every column; left as it was
     * @return whether the row changed
     */
    boolean subtract(SparseRow other, int[] place, Columns columns, int self) {
        for (int i = 0; i < size; i++) {
            place[column[i]] = i;
        }
        int first = place[other.column[0]];
        if (first >= 0) {
            long factor = value[first];
            for (int i = 0; i < other.size; i++) {
                subtract(other.column[i], Mersenne.times(factor, other.value[i]), place, columns, self);
            }
        }
        for (int i = 0; i < size; i++) {
            place[column[i]] = -1;
        }
        if (first >= 0) {
            dropZeros(columns);
        }
        return first >= 0;
    }

    private void subtract(int at, long amount, int[] place, Columns columns, int self) {
        if (place[at] >= 0) {
            value[place[at]] = Mersenne.minus(value[place[at]], amount);
        } else {
            place[at] = size;
            append(at, Mersenne.minus(0, amount));
            columns.add(at, self);
        }
    }

    private void dropZeros(Columns columns) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (value[i] == 0) {
                columns.left(column[i]);
            } else {
                column[kept] = column[i];
                value[kept++] = value[i];
            }
        }
        size = kept;
    }

    private void append(int at, long amount) {
        if (size == column.length) {
            column = Arrays.copyOf(column, 2 * size + 4);
            value = Arrays.copyOf(value, 2 * size + 4);
        }
        column[size] = at;
        value[size++] = amount;
    }

    private void swap(int a, int b) {
        int otherColumn = column[a];
        long otherValue = value[a];
        column[a] = column[b];
        value[a] = value[b];
        column[b] = otherColumn;
        value[b] = otherValue;
    }
}
