package dk.helhed.healthdata.counts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How the coordinates of a cube are numbered: by period, then by each breakdown in turn, the last one fastest. */
public final class Shape {

    private final Structure structure;
    private final List<Dimension> breakdowns;
    private final List<String> periods;
    private final List<Hierarchy> hierarchies;
    private final int[] sizes;
    private final int[] strides;
    private final int perPeriod;

    private Shape(Structure structure, List<String> periods) {
        this.structure = structure;
        this.breakdowns = structure.breakdowns();
        this.periods = periods;
        this.hierarchies = breakdowns.stream().map(Hierarchy::of).toList();
        this.sizes = breakdowns.stream().mapToInt(each -> each.codes().size()).toArray();
        this.strides = new int[sizes.length];
        int stride = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride = Math.multiplyExact(stride, sizes[i]);
        }
        this.perPeriod = stride;
    }

    public static Shape of(Structure structure, Iterable<String> periods) {
        TreeSet<String> sorted = new TreeSet<>();
        periods.forEach(sorted::add);
        return new Shape(structure, List.copyOf(sorted));
    }

    /** How many counts a cube of so many periods has, at most the greatest long. */
    public static long cells(Structure structure, int periods) {
        double cells = (double) periods * structure.measures().size();
        for (Dimension dimension : structure.breakdowns()) {
            cells *= dimension.codes().size();
        }
        return cells >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) cells;
    }

    public Structure structure() {
        return structure;
    }

    public List<String> periods() {
        return periods;
    }

    public List<Dimension> breakdowns() {
        return breakdowns;
    }

    public int size() {
        return Math.multiplyExact(periods.size(), perPeriod);
    }

    /** Sums that are none of its hierarchy, and have no remainder. */
    List<Hierarchy.Edge> unstated(int dimension, Cube cube) {
        Dimension of = breakdowns.get(dimension);
        return cube.unstated(of.code()).stream()
                .map(sum -> new Hierarchy.Edge(
                        -1,
                        of.codeNames().indexOf(sum.total()),
                        sum.parts().stream().mapToInt(of.codeNames()::indexOf).toArray(),
                        false))
                .toList();
    }

    /** How many equations its sums make, as everyone can work out. */
    public int equations() {
        int equations = 0;
        for (int dimension = 0; dimension < hierarchies.size(); dimension++) {
            equations += hierarchies.get(dimension).ordered().size() * (size() / sizes[dimension]);
        }
        return equations * structure.measures().size();
    }

    Hierarchy hierarchy(int dimension) {
        return hierarchies.get(dimension);
    }

    public int at(String period, int[] codes) {
        int at = periods.indexOf(period) * perPeriod;
        for (int i = 0; i < codes.length; i++) {
            at += codes[i] * strides[i];
        }
        return at;
    }

    public String period(int coordinate) {
        return periods.get(coordinate / perPeriod);
    }

    /** The place of the coordinate's code in the code list of a breakdown. */
    public int place(int coordinate, int dimension) {
        return coordinate / strides[dimension] % sizes[dimension];
    }

    public String code(int coordinate, int dimension) {
        return breakdowns
                .get(dimension)
                .codes()
                .get(place(coordinate, dimension))
                .code();
    }

    /** The codes of the coordinate, period first: unique, and the same in every release. */
    public String key(int coordinate) {
        StringBuilder key = new StringBuilder(period(coordinate));
        for (int i = 0; i < sizes.length; i++) {
            key.append('·').append(code(coordinate, i));
        }
        return key.toString();
    }

    /** Whether the counts of a coordinate must be submitted. */
    boolean isBase(int coordinate, boolean[][] base) {
        for (int i = 0; i < sizes.length; i++) {
            if (!base[i][place(coordinate, i)]) {
                return false;
            }
        }
        return true;
    }

    boolean[][] bases() {
        boolean[][] bases = new boolean[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            bases[i] = new boolean[sizes[i]];
            for (int code = 0; code < sizes[i]; code++) {
                bases[i][code] = hierarchies.get(i).isBase(code);
            }
        }
        return bases;
    }

    /** Every coordinate with the first code of the dimension; the others of its line are {@code code · stride} further. */
    int[] lines(int dimension) {
        int stride = strides[dimension];
        int block = stride * sizes[dimension];
        int[] lines = new int[size() / sizes[dimension]];
        int line = 0;
        for (int high = 0; high < size(); high += block) {
            for (int low = 0; low < stride; low++) {
                lines[line++] = high + low;
            }
        }
        return lines;
    }

    int stride(int dimension) {
        return strides[dimension];
    }

    /** The places of the codes of a breakdown. */
    public static Map<String, Integer> places(Dimension dimension) {
        Map<String, Integer> places = new HashMap<>();
        dimension.codeNames().forEach(code -> places.put(code, places.size()));
        return places;
    }
}
