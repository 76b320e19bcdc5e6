package dk.helhed.healthdata.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes figures coarser in one of their dimensions. */
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

    /** Keeps nothing of a dimension but these codes, in their order, and the sums between them. */
    public static Figures keeping(Figures figures, int place, List<Integer> codes) {
        Dimension old = figures.cube().dimensions().get(place);
        Dimension.Builder kept = Dimension.named(old.name());
        for (int code : codes) {
            String name = old.codes().get(code);
            kept = old.isPublished(code) ? kept.codes(name) : kept.unpublished(name);
        }
        for (Sum sum : old.sums()) {
            if (codes.contains(sum.total()) && codes.containsAll(sum.parts())) {
                kept = kept.sum(
                        old.codes().get(sum.total()),
                        sum.parts().stream().map(old.codes()::get).toList());
            }
        }
        return new Coarser(place, kept.build(), codes.stream().map(List::of).toList()).of(figures);
    }

    /** Makes one code of these, and keeps nothing else of their dimension. */
    public static Figures asOne(Figures figures, int place, List<Integer> codes) {
        Dimension old = figures.cube().dimensions().get(place);
        List<String> names = codes.stream().map(old.codes()::get).toList();
        Dimension single =
                Dimension.named(old.name()).codes(String.join("+", names)).build();
        return new Coarser(place, single, List.of(codes)).of(figures);
    }

    private Figures of(Figures figures) {
        Map<String, EventsPerPerson> spreads = new TreeMap<>();
        figures.spreads().forEach((measure, spread) -> {
            TreeMap<Integer, Cube> persons = new TreeMap<>();
            spread.persons().forEach((frequency, cube) -> persons.put(frequency, of(cube)));
            spreads.put(measure, new EventsPerPerson(persons));
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
