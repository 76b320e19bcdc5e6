package dk.helhed.healthdata.cube;

import java.util.ArrayList;
import java.util.List;

/** Counts for every combination of the codes of some dimensions, totals included, numbered with the last dimension fastest. */
public final class Cube {

    /** Each cell costs the protector and its table about this many bytes. */
    private static final long BYTES_OF_A_CELL = 1_000;

    private final List<Dimension> dimensions;
    private final int[] strides;
    private final long[] counts;

    Cube(List<Dimension> dimensions, long[] counts) {
        this.dimensions = List.copyOf(dimensions);
        this.strides = strides(dimensions);
        this.counts = counts;
    }

    /**
     * How many cells such a cube has.
     *
     * @throws CubeTooLarge when they do not fit into this many bytes
     */
    public static int size(List<Dimension> dimensions, long memory) {
        long most = Math.min(memory / BYTES_OF_A_CELL, Integer.MAX_VALUE / 2);
        long cells = 1;
        for (Dimension dimension : dimensions) {
            cells = cells > Long.MAX_VALUE / Math.max(1, dimension.size()) ? Long.MAX_VALUE : cells * dimension.size();
        }
        if (cells > most) {
            throw new CubeTooLarge(cells, most);
        }
        return (int) cells;
    }

    static int[] strides(List<Dimension> dimensions) {
        int[] strides = new int[dimensions.size()];
        int stride = 1;
        for (int d = strides.length - 1; d >= 0; d--) {
            strides[d] = stride;
            stride *= dimensions.get(d).size();
        }
        return strides;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public int cells() {
        return counts.length;
    }

    public long count(int cell) {
        return counts[cell];
    }

    /** How far apart two cells are that differ by one code in this dimension. */
    public int stride(int dimension) {
        return strides[dimension];
    }

    /** The code that a cell has in a dimension. */
    public int code(int cell, int dimension) {
        return cell / strides[dimension] % dimensions.get(dimension).size();
    }

    /** The cell that differs from this one in one dimension only. */
    public int sibling(int cell, int dimension, int code) {
        return cell + (code - code(cell, dimension)) * strides[dimension];
    }

    /** What a cell is called: its codes, in the order of the dimensions. */
    public String key(int cell) {
        List<String> parts = new ArrayList<>();
        for (int d = 0; d < strides.length; d++) {
            parts.add(dimensions.get(d).codes().get(code(cell, d)));
        }
        return String.join("|", parts);
    }
}
