package dk.helhed.healthdata.command;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.UnstatedSums;
import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the codes that two tables have in one dimension, by the figures of all that both have in the others. */
final class LinkedLines {

    private final Cube now;
    private final Cube before;
    private final int axis;
    private final List<int[]> lines = new ArrayList<>();
    private final List<int[]> measures = new ArrayList<>();

    LinkedLines(Cube now, Cube before, int axis) {
        this.now = now;
        this.before = before;
        this.axis = axis;
        Shape ofNow = now.shape();
        Shape ofBefore = before.shape();
        for (int at = 0; at < ofNow.size(); at++) {
            if (ofNow.place(at, axis) == 0) {
                int[] same = same(ofNow, at, ofBefore);
                if (same != null) {
                    lines.add(same);
                }
            }
        }
        for (int measure = 0; measure < now.measures(); measure++) {
            int same = ofBefore.structure()
                    .measure(ofNow.structure().measures().get(measure).code());
            if (same >= 0) {
                measures.add(new int[] {measure, same});
            }
        }
    }

    private int @Nullable [] same(Shape ofNow, int at, Shape ofBefore) {
        int[] mine = new int[ofNow.breakdowns().size()];
        int[] others = new int[mine.length];
        for (int dimension = 0; dimension < mine.length; dimension++) {
            mine[dimension] = ofNow.place(at, dimension);
            String code = ofNow.code(at, dimension);
            others[dimension] = dimension == axis
                    ? 0
                    : names(ofBefore.breakdowns().get(dimension)).indexOf(code);
            if (others[dimension] < 0) {
                return null;
            }
        }
        return new int[] {ofNow.at(Axes.PERIOD, mine), ofBefore.at(Axes.PERIOD, others)};
    }

    private static List<String> names(Dimension dimension) {
        return dimension.codes().stream().map(code -> code.code()).toList();
    }

    /**
     * Whether a code of the one is the sum of several of the other.
     *
     * @param isOfBefore whether the code is the earlier table's, and the parts are of this one
     */
    Optional<Found> found(List<String> parts, String code, boolean isOfBefore) {
        List<String> all = new ArrayList<>(
                parts.stream().filter(part -> !part.equals(code)).toList());
        List<long[]> vectors = new ArrayList<>();
        all.forEach(part -> vectors.add(vector(part, !isOfBefore)));
        vectors.add(vector(code, isOfBefore));
        all.add(code);
        return UnstatedSums.among(code, all, vectors.toArray(long[][]::new)).stream()
                .filter(found -> found.total().equals(code) && found.parts().size() > 1)
                .findFirst();
    }

    private long[] vector(String code, boolean isOfBefore) {
        Cube cube = isOfBefore ? before : now;
        Shape shape = cube.shape();
        int place = names(shape.breakdowns().get(axis)).indexOf(code);
        int side = isOfBefore ? 1 : 0;
        long[] vector = new long[lines.size() * measures.size()];
        int[] codes = new int[shape.breakdowns().size()];
        int i = 0;
        for (int[] line : lines) {
            for (int dimension = 0; dimension < codes.length; dimension++) {
                codes[dimension] = dimension == axis ? place : shape.place(line[side], dimension);
            }
            int at = shape.at(Axes.PERIOD, codes);
            for (int[] measure : measures) {
                vector[i++] = cube.count(measure[side], at);
            }
        }
        return vector;
    }
}
