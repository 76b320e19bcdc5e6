package dk.helhed.healthdata.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each count of a cube is about, however its table is broken down: counts with equal keys are of the same people. A
 * dimension that is summed up is as good as none, and a measure is known by its population wherever it has one.
 */
final class CountKeys {

    /** A dimension by what it is called in every table, and its place in this one's order. */
    private record Axis(String name, int place, @Nullable String total) {}

    private final Shape shape;
    private final List<Axis> axes;
    private final List<String> measures;

    private CountKeys(Shape shape, List<Axis> axes, List<String> measures) {
        this.shape = shape;
        this.axes = axes;
        this.measures = measures;
    }

    /** @param dataset in which a measure without a population is known by its code */
    static CountKeys of(Shape shape, String dataset) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.breakdowns().size(); i++) {
            Dimension dimension = shape.breakdowns().get(i);
            String name = dimension.role() == Role.OTHER
                    ? dimension.code()
                    : dimension.role().name();
            axes.add(new Axis(name, i, dimension.total()));
        }
        axes.sort(Comparator.comparing(Axis::name));
        List<String> measures = shape.structure().measures().stream()
                .map(measure -> measure.population() == null
                        ? dataset + "·" + measure.code()
                        : "population " + measure.population())
                .toList();
        return new CountKeys(shape, axes, measures);
    }

    String of(int measure, int at) {
        return place(at) + "·" + measures.get(measure);
    }

    private String place(int at) {
        StringBuilder place = new StringBuilder(shape.period(at));
        for (Axis axis : axes) {
            String code = shape.code(at, axis.place());
            if (!code.equals(axis.total())) {
                place.append('·').append(axis.name()).append('=').append(code);
            }
        }
        return place.toString();
    }
}
