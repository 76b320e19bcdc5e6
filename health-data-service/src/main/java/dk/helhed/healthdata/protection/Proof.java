package dk.helhed.healthdata.protection;

/**
 * The proof that a figure is safe: two tables of whole numbers that agree on all that is shown, as the changes that lead to
 * them from the true one. The range of a cell is at least as wide as the two are apart there.
 *
 * @param cells the cells that change in either; all others are as in the true table
 * @param one by how much each changes in one table
 * @param other by how much each changes in the other
 */
public record Proof(int[] cells, int[] one, int[] other) {

    /** How far apart the two tables are in this cell. */
    public long width(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return Math.abs((long) one[i] - other[i]);
            }
        }
        return 0;
    }

    /** How far above the true table the higher of the two is in this cell. */
    public long rise(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return Math.max(one[i], other[i]);
            }
        }
        return 0;
    }

    /** Goes the same way from the true table, this many steps ahead and that many back. */
    static Proof along(int[] cells, int[] amounts, int ahead, int back) {
        int[] one = new int[cells.length];
        int[] other = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            one[i] = ahead * amounts[i];
            other[i] = -back * amounts[i];
        }
        return new Proof(cells, one, other);
    }
}
