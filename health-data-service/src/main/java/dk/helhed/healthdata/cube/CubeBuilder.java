package dk.helhed.healthdata.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds a cube up from the counts of its finest cells, and checks totals that were given against them. */
public final class CubeBuilder {

    /** A total that was given and is not the sum of its parts; the counts themselves are not repeated. */
    public record Contradiction(String cell) {}

    private final List<Dimension> dimensions;
    private final int[] strides;
    private final long[] counts;
    private final boolean[] isGiven;

    public CubeBuilder(List<Dimension> dimensions, long memory) {
        this.dimensions = List.copyOf(dimensions);
        int cells = Cube.size(dimensions, memory);
        strides = Cube.strides(dimensions);
        counts = new long[cells];
        isGiven = new boolean[cells];
    }

    /** The number of the cell with these codes, in the order of the dimensions. */
    public int cell(List<String> codes) {
        int cell = 0;
        for (int d = 0; d < strides.length; d++) {
            cell += dimensions.get(d).position(codes.get(d)) * strides[d];
        }
        return cell;
    }

    public boolean isGiven(int cell) {
        return isGiven[cell];
    }

    /**
     * Takes a count as given.
     *
     * @throws IllegalArgumentException when it is negative or was given already
     */
    public void put(int cell, long count) {
        if (count < 0 || isGiven[cell]) {
            throw new IllegalArgumentException(
                    (count < 0 ? "a count is at least 0: " : "given twice: ") + new Cube(dimensions, counts).key(cell));
        }
        counts[cell] = count;
        isGiven[cell] = true;
    }

    /** Every total that was given and is not the sum of its parts; empty when all is well. What was not given counts as 0. */
    public List<Contradiction> addUp() {
        long[] given = counts.clone();
        for (int d = 0; d < strides.length; d++) {
            int size = dimensions.get(d).size();
            for (Sum sum : dimensions.get(d).sums()) {
                addUp(sum, strides[d], size);
            }
        }
        Cube cube = new Cube(dimensions, counts);
        List<Contradiction> contradictions = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (isGiven[cell] && given[cell] != counts[cell]) {
                contradictions.add(new Contradiction(cube.key(cell)));
            }
        }
        return contradictions;
    }

    private void addUp(Sum sum, int stride, int size) {
        for (int base = 0; base < counts.length; base++) {
            if (base / stride % size == 0) {
                long count = 0;
                for (int part : sum.parts()) {
                    count = Math.addExact(count, counts[base + part * stride]);
                }
                counts[base + sum.total() * stride] = count;
            }
        }
    }

    public Cube build() {
        return new Cube(dimensions, Arrays.copyOf(counts, counts.length));
    }
}
