package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import dk.helhed.healthdata.cube.Sum;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a cube as the table that protector and attacker share: every cell, and every sum for every group. */
public final class CubeTable {

    private final Figures figures;
    private final Cube cube;
    private final ProtectionPolicy policy;
    private final List<EarlierRelease> earlier;
    private LinkedTable.Builder table = LinkedTable.builder();

    private CubeTable(Figures figures, ProtectionPolicy policy, List<EarlierRelease> earlier) {
        this.figures = figures;
        this.cube = figures.cube();
        this.policy = policy;
        this.earlier = earlier;
    }

    /** The cell of the cube with a number is the cell of the table with that number. */
    public static LinkedTable of(Figures figures, ProtectionPolicy policy, List<EarlierRelease> earlier) {
        return new CubeTable(figures, policy, earlier).build();
    }

    private LinkedTable build() {
        BitSet primaries = Sensitivity.primaries(figures, policy);
        for (int cell = 0; cell < cube.cells(); cell++) {
            addCell(cell, primaries.get(cell));
        }
        for (int d = 0; d < cube.dimensions().size(); d++) {
            for (Sum sum : cube.dimensions().get(d).sums()) {
                addSum(d, sum);
            }
        }
        return table.build();
    }

    private void addCell(int cell, boolean isSensitive) {
        String key = cube.key(cell);
        long count = cube.count(cell);
        boolean isFigure = figures.isFigure(cell);
        CellDisclosure disclosure = isFigure ? CellDisclosure.OPEN : CellDisclosure.WITHHELD;
        boolean isPrimary = isSensitive;
        for (EarlierRelease release : earlier) {
            @Nullable Long before = release.shown().get(key);
            if (release.hidden().contains(key)) {
                disclosure = CellDisclosure.WITHHELD;
            } else if (before != null && before == count) {
                disclosure = CellDisclosure.KNOWN;
            } else if (before != null && Math.abs(before - count) < policy.minFrequency()) {
                isPrimary = true;
            }
        }
        if (disclosure == CellDisclosure.OPEN && count == 0 && policy.areZerosPublished()) {
            disclosure = CellDisclosure.KNOWN;
        }
        long floor = isFigure && policy.areZerosPublished() ? 1 : 0;
        boolean isHidden = isPrimary && disclosure != CellDisclosure.KNOWN;
        int number = table.cell(key, count, floor, disclosure, isHidden, policy.reach());
        if (number != cell) {
            throw new IllegalStateException("cells are out of order");
        }
    }

    private void addSum(int d, Sum sum) {
        for (int cell = 0; cell < cube.cells(); cell++) {
            // The sums of what a share leaves over follow from the others.
            if (cube.code(cell, d) == sum.total() && !Measure.isRest(figures.measure(cell))) {
                int total = cell;
                table = table.sum(
                        total,
                        sum.parts().stream()
                                .mapToInt(part -> cube.sibling(total, d, part))
                                .toArray());
            }
        }
    }
}
