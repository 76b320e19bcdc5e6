package dk.helhed.healthdata.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes figures coarser: two codes into one, or a dimension away. */
public final class Coarser {

    private final int place;
    private final Dimension dimension;

    /** For each new code the old ones that it holds. */
    private final List<List<Integer>> sources;

    private Coarser(int place, Dimension dimension, List<List<Integer>> sources) {
        this.place = place;
        this.dimension = dimension;
        this.sources = sources;
    }

    /** Two codes that are parts of the same sums become one, in the place of the first. */
    public static Figures merge(Figures figures, int place, int first, int second) {
        Dimension old = figures.cube().dimensions().get(place);
        Dimension.Builder merged = Dimension.named(old.name());
        List<List<Integer>> sources = new ArrayList<>();
        List<String> names = new ArrayList<>(old.codes());
        names.set(first, old.codes().get(first) + "+" + old.codes().get(second));
        names.set(second, names.get(first));
        for (int code = 0; code < old.size(); code++) {
            if (code != second) {
                merged = merged.codes(names.get(code));
                sources.add(code == first ? List.of(first, second) : List.of(code));
            }
        }
        for (Sum sum : old.sums()) {
            merged = merged.sum(
                    names.get(sum.total()), sum.parts().stream().map(names::get).toList());
        }
        return new Coarser(place, merged.build(), sources).of(figures);
    }

    /** Keeps nothing of a dimension but this code. */
    public static Figures only(Figures figures, int place, int code) {
        Dimension old = figures.cube().dimensions().get(place);
        Dimension single =
                Dimension.named(old.name()).codes(old.codes().get(code)).build();
        return new Coarser(place, single, List.of(List.of(code))).of(figures);
    }

    private Figures of(Figures figures) {
        Map<String, Spread> spreads = new TreeMap<>();
        figures.spreads().forEach((measure, spread) -> {
            TreeMap<Integer, Cube> persons = new TreeMap<>();
            spread.persons().forEach((frequency, cube) -> persons.put(frequency, of(cube)));
            spreads.put(measure, new Spread(persons));
        });
        return new Figures(of(figures.cube()), figures.measures(), spreads);
    }

    private Cube of(Cube old) {
        List<Dimension> dimensions = new ArrayList<>(old.dimensions());
        dimensions.set(place, dimension);
        Cube shape =
                new Cube(dimensions, new long[Arrays.stream(sizes(dimensions)).reduce(1, (a, b) -> a * b)]);
        long[] counts = new long[shape.cells()];
        for (int cell = 0; cell < counts.length; cell++) {
            int before = 0;
            for (int d = 0; d < dimensions.size(); d++) {
                before += d == place ? 0 : shape.code(cell, d) * old.stride(d);
            }
            for (int code : sources.get(shape.code(cell, place))) {
                counts[cell] += old.count(before + code * old.stride(place));
            }
        }
        return new Cube(dimensions, counts);
    }

    private static int[] sizes(List<Dimension> dimensions) {
        return dimensions.stream().mapToInt(Dimension::size).toArray();
    }
}
