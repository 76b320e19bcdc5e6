package dk.helhed.healthdata.counts;

import java.util.ArrayList;
import java.util.List;

/** How many counts of a cube are too small to be shown, were it made coarser by leaving out a dimension's finest codes. */
public record Coarser(Dimension dimension, List<String> without, int primaries, int size) {

    /** One for each dimension but the area that has sums, as coarse as they allow. */
    public static List<Coarser> of(LinkedCube linked) {
        Shape shape = linked.cube().shape();
        List<Coarser> all = new ArrayList<>();
        for (int d = 0; d < shape.breakdowns().size(); d++) {
            Dimension dimension = shape.breakdowns().get(d);
            if (dimension.role() != Role.AREA && !dimension.sums().isEmpty()) {
                all.add(without(linked, d));
            }
        }
        return all;
    }

    private static Coarser without(LinkedCube linked, int dimension) {
        Shape shape = linked.cube().shape();
        boolean[] isFinest = shape.bases()[dimension];
        int primaries = 0;
        int size = 0;
        for (int[] ofMeasure : linked.cells()) {
            for (int at = 0; at < ofMeasure.length; at++) {
                if (!isFinest[shape.place(at, dimension)]) {
                    size++;
                    primaries += linked.table().isPrimary(ofMeasure[at]) ? 1 : 0;
                }
            }
        }
        List<String> without = new ArrayList<>();
        for (int code = 0; code < isFinest.length; code++) {
            if (isFinest[code]) {
                without.add(shape.breakdowns().get(dimension).codes().get(code).code());
            }
        }
        return new Coarser(shape.breakdowns().get(dimension), without, primaries, size);
    }
}
