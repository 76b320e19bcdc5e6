package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Cube;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The boxes of a cube. A box is a product of one shift per dimension: as each shift keeps the sums of its own dimension,
 * their product keeps every equation of the cube.
 */
final class Boxes {

    private final Cube cube;
    private final Shift[][][] shifts;
    private final int[] strides;
    private final BitSet[][] reached;

    Boxes(Cube cube) {
        this.cube = cube;
        shifts = cube.dimensions().stream().map(Shifts::of).toArray(Shift[][][]::new);
        strides = new int[shifts.length];
        Arrays.setAll(strides, cube::stride);
        reached = Arrays.stream(shifts)
                .map(ofDimension -> Arrays.stream(ofDimension).map(Boxes::codes).toArray(BitSet[]::new))
                .toArray(BitSet[][]::new);
    }

    private static BitSet codes(Shift[] ofCode) {
        BitSet codes = new BitSet();
        for (Shift shift : ofCode) {
            for (int code : shift.codes()) {
                codes.set(code);
            }
        }
        return codes;
    }

    int dimensions() {
        return strides.length;
    }

    /** The ways to raise the code that this cell has in this dimension. */
    Shift[] around(int cell, int dimension) {
        return shifts[dimension][cube.code(cell, dimension)];
    }

    /** Whether some box around a cell moves another one. */
    boolean reaches(int cell, int other) {
        for (int d = 0; d < strides.length; d++) {
            if (!reached[d][cube.code(cell, d)].get(cube.code(other, d))) {
                return false;
            }
        }
        return true;
    }

    /** How far from a cell the one is that the shift's i-th code leads to. */
    int step(Shift shift, int i, int dimension) {
        return (shift.codes()[i] - shift.codes()[0]) * strides[dimension];
    }
}
