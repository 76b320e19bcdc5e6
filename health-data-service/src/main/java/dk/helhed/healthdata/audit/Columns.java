package dk.helhed.healthdata.audit;

import java.util.Arrays;

/** Which rows a column is in while rows change: the lists may name rows that it has left, the counts are exact. */
final class Columns {

    private final int[][] rows;
    private final int[] listed;
    private final int[] count;

    Columns(int columns) {
        rows = new int[columns][4];
        listed = new int[columns];
        count = new int[columns];
    }

    void add(int column, int row) {
        if (listed[column] == rows[column].length) {
            rows[column] = Arrays.copyOf(rows[column], 2 * listed[column]);
        }
        rows[column][listed[column]++] = row;
        count[column]++;
    }

    void left(int column) {
        count[column]--;
    }

    int rarity(int column) {
        return count[column];
    }

    int[] rowsOf(int column) {
        return Arrays.copyOf(rows[column], listed[column]);
    }
}
