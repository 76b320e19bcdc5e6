package dk.helhed.healthdata.reading.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which cells of a version its annotations mark. */
public final class Annotations {

    private record Marks(Reason reason, BitSet metrics, BitSet areas, BitSet periods) {

        boolean hold(int metric, int area, int period) {
            return metrics.get(metric) && areas.get(area) && periods.get(period);
        }
    }

    private final List<Marks> all;

    private Annotations(List<Marks> all) {
        this.all = all;
    }

    public static Annotations of(DatasetShape shape) {
        List<String> indicators =
                shape.metrics().stream().map(Metric::indicator).toList();
        List<Marks> all = new ArrayList<>();
        for (Annotation annotation : shape.annotations()) {
            all.add(new Marks(
                    reason(annotation.status()),
                    places(annotation.indicators(), indicators),
                    places(annotation.areas(), codes(shape.area())),
                    places(annotation.periods(), codes(shape.period()))));
        }
        return new Annotations(all);
    }

    /**
     * What is said of a cell: where it has a reason of its own and is annotated too, the upper one in the table of reasons.
     *
     * @param own why the cell has no value, or is marked, by itself
     * @param codes for each axis the place of a code
     */
    public @Nullable Reason reason(@Nullable Reason own, int metric, int[] codes) {
        Reason upper = own;
        for (Marks marks : all) {
            if (marks.hold(metric, codes[DatasetShape.AREA], codes[DatasetShape.PERIOD])
                    && (upper == null || marks.reason().compareTo(upper) < 0)) {
                upper = marks.reason();
            }
        }
        return upper;
    }

    private static Reason reason(ObsStatus status) {
        return switch (status) {
            case B -> Reason.BREAK;
            case D -> Reason.DIFFERS;
            case E -> Reason.ESTIMATED;
            case P -> Reason.PROVISIONAL;
            case A, M, L, O, Q, U -> throw new IllegalArgumentException("no annotation says " + status);
        };
    }

    private static List<String> codes(Axis axis) {
        return axis.codes().stream().map(AxisCode::code).toList();
    }

    /** The places of the named codes, of all where none is named. */
    private static BitSet places(List<String> named, List<String> all) {
        BitSet places = new BitSet(all.size());
        for (int i = 0; i < all.size(); i++) {
            places.set(i, named.isEmpty() || named.contains(all.get(i)));
        }
        return places;
    }
}
