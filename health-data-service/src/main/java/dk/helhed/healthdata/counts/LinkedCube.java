package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.table.LinkedTable;
import java.util.List;

/**
 * A cube as linked cells for protector and attacker: its counts, those who are not in a numerator, what totals hold
 * besides their parts, what earlier releases of this dataset and of those about the same people said, and by how few a
 * count differs from that.
 *
 * @param cells the number of each count's cell, by measure and then by coordinate
 */
public record LinkedCube(Cube cube, LinkedTable table, int[][] cells) {

    public static LinkedCube of(Cube cube, Policy policy, List<EarlierRelease> earlier) {
        LinkedTable.Builder table = LinkedTable.builder();
        EarlierCounts published = new EarlierCounts(earlier, policy.minFrequency());
        CubeCells now = new CubeCells(table, cube, "", policy, published, "");
        now.add();
        for (int i = 0; i < earlier.size(); i++) {
            EarlierRelease release = earlier.get(i);
            new CubeCells(table, release.cube(), release.dataset(), release.policy(), published, (i + 1) + "|").add();
        }
        if (!earlier.isEmpty()) {
            now.addChanges();
        }
        return new LinkedCube(cube, table.build(), now.cells());
    }

    /** How many of the counts are primary: what the design of a table is judged by. */
    public int primaries() {
        int primaries = 0;
        for (int[] ofMeasure : cells) {
            for (int cell : ofMeasure) {
                primaries += table.isPrimary(cell) ? 1 : 0;
            }
        }
        return primaries;
    }

    public int size() {
        return cells.length * cube.shape().size();
    }
}
