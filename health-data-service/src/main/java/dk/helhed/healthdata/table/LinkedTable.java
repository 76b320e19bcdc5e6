package dk.helhed.healthdata.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every figure that can become public, as cells with whole numbers of at least 0, and every equation between them that
 * the public knows: {@code sum of coefficient · cell = 0}. Totals, hierarchies, complements, averages and earlier
 * releases are all equations here.
 *
 * <p>An attacker knows the equations, the value of every cell that is shown, and the {@link #floor} of every cell that
 * is not. Cells are numbered from 0 in the order in which they were added, which is also what ties are broken by: the
 * same table gives the same pattern on any machine.
 */
public final class LinkedTable {

    /** A linear equation between cells; the two arrays are equally long and are not to be changed. */
    public record Equation(int[] cells, int[] coefficients) {

        public int size() {
            return cells.length;
        }
    }

    private final String[] keys;
    private final long[] values;
    private final long[] floors;
    private final CellDisclosure[] disclosures;
    private final boolean[] primary;
    private final long[] reaches;
    private final List<Equation> equations;

    private LinkedTable(Builder builder) {
        int cells = builder.keys.size();
        keys = builder.keys.toArray(String[]::new);
        values = Arrays.copyOf(builder.values, cells);
        floors = Arrays.copyOf(builder.floors, cells);
        disclosures = builder.disclosures.toArray(CellDisclosure[]::new);
        primary = Arrays.copyOf(builder.primary, cells);
        reaches = Arrays.copyOf(builder.reaches, cells);
        equations = List.copyOf(builder.equations);
    }

    public static Builder builder() {
        return new Builder();
    }

    public int cells() {
        return keys.length;
    }

    /** What the cell is called in reports; unique. */
    public String key(int cell) {
        return keys[cell];
    }

    public long value(int cell) {
        return values[cell];
    }

    /** The least that the public knows a cell to be that is not shown: 1 where zeros are published, else 0. */
    public long floor(int cell) {
        return floors[cell];
    }

    public CellDisclosure disclosure(int cell) {
        return disclosures[cell];
    }

    /** Whether nobody may pin the value down, nor narrow it to fewer than W values. */
    public boolean isPrimary(int cell) {
        return primary[cell];
    }

    /**
     * The value that the public must find possible of a primary that is below it, so that nobody can say "fewer than
     * that"; 0 where it does not matter.
     */
    public long reach(int cell) {
        return reaches[cell];
    }

    public List<Equation> equations() {
        return equations;
    }

    /** Collects cells and equations; a cell must be added before an equation names it. */
    public static final class Builder {

        private final List<String> keys = new ArrayList<>();
        private long[] values = new long[64];
        private long[] floors = new long[64];
        private final List<CellDisclosure> disclosures = new ArrayList<>();
        private boolean[] primary = new boolean[64];
        private long[] reaches = new long[64];
        private final List<Equation> equations = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a cell of which nobody need find a higher value possible.
         *
         * @return its number
         */
        public int cell(String key, long value, long floor, CellDisclosure disclosure, boolean isPrimary) {
            return cell(key, value, floor, disclosure, isPrimary, 0);
        }

        /**
         * Adds a cell.
         *
         * @param reach the value that the public must find possible of it, if it is primary and below that
         * @return its number
         */
        public int cell(String key, long value, long floor, CellDisclosure disclosure, boolean isPrimary, long reach) {
            if (value < 0) {
                throw new IllegalArgumentException("a count is at least 0: " + key);
            }
            int cell = keys.size();
            if (cell == values.length) {
                values = Arrays.copyOf(values, 2 * cell);
                floors = Arrays.copyOf(floors, 2 * cell);
                primary = Arrays.copyOf(primary, 2 * cell);
                reaches = Arrays.copyOf(reaches, 2 * cell);
            }
            keys.add(key);
            values[cell] = value;
            // A zero that is hidden all the same is not known to be more.
            floors[cell] = Math.min(floor, value);
            disclosures.add(disclosure);
            primary[cell] = isPrimary;
            reaches[cell] = isPrimary ? reach : 0;
            return cell;
        }

        /** Adds {@code total = sum of parts}. */
        public Builder sum(int total, int... parts) {
            int[] cells = Arrays.copyOf(parts, parts.length + 1);
            cells[parts.length] = total;
            int[] coefficients = new int[cells.length];
            Arrays.fill(coefficients, 1);
            coefficients[parts.length] = -1;
            return equation(cells, coefficients);
        }

        /**
         * Adds an equation.
         *
         * @throws IllegalArgumentException when the true values do not satisfy it, as no figure can then be trusted
         */
        public Builder equation(int[] cells, int[] coefficients) {
            long sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum = Math.addExact(sum, Math.multiplyExact(coefficients[i], values[cells[i]]));
            }
            if (sum != 0) {
                throw new IllegalArgumentException("the figures do not add up around " + keys.get(cells[0]));
            }
            equations.add(new Equation(cells.clone(), coefficients.clone()));
            return this;
        }

        public LinkedTable build() {
            return new LinkedTable(this);
        }
    }
}
