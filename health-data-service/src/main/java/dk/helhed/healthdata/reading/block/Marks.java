package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.ObsStatus;
import dk.helhed.healthdata.reading.model.Reason;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the definition says of some of the figures, at the places that it says it of. */
final class Marks {

    private record Mark(Reason reason, BitSet metrics, BitSet areas, BitSet periods) {}

    private final List<Mark> marks;

    private Marks(List<Mark> marks) {
        this.marks = marks;
    }

    static Marks of(DatasetShape shape) {
        return new Marks(shape.annotations().stream()
                .map(annotation -> new Mark(
                        reason(annotation.status()),
                        metrics(shape, annotation),
                        places(shape.area(), annotation.areas()),
                        places(shape.period(), annotation.periods())))
                .toList());
    }

    /** The cell with the first reason that holds for it. */
    Cell on(Cell cell, int metric, int[] codes) {
        if (marks.isEmpty() || (cell.reason() != null && !cell.reason().hasValue())) {
            return cell;
        }
        Reason first = cell.reason();
        for (Mark mark : marks) {
            if (mark.metrics.get(metric)
                    && mark.areas.get(codes[DatasetShape.AREA])
                    && mark.periods.get(codes[DatasetShape.PERIOD])) {
                first = upper(first, mark.reason);
            }
        }
        return first == cell.reason()
                ? cell
                : new Cell(
                        first,
                        cell.value(),
                        cell.count(),
                        cell.denominator(),
                        cell.lower95(),
                        cell.upper95(),
                        cell.lower998(),
                        cell.upper998());
    }

    private static Reason upper(@Nullable Reason one, Reason other) {
        return one != null && one.compareTo(other) < 0 ? one : other;
    }

    private static Reason reason(ObsStatus status) {
        return switch (status) {
            case B -> Reason.BREAK;
            case D -> Reason.DIFFERS;
            case E -> Reason.ESTIMATED;
            case P -> Reason.PROVISIONAL;
            case A, M, L, O, Q, U -> throw new IllegalStateException("no annotation says " + status);
        };
    }

    private static BitSet metrics(DatasetShape shape, Annotation annotation) {
        BitSet places = new BitSet();
        for (int i = 0; i < shape.metrics().size(); i++) {
            places.set(
                    i,
                    annotation.indicators().isEmpty()
                            || annotation.indicators().contains(shape.metrics().get(i).indicator()));
        }
        return places;
    }

    private static BitSet places(Axis axis, List<String> codes) {
        BitSet places = new BitSet();
        for (int i = 0; i < axis.size(); i++) {
            places.set(i, codes.isEmpty() || codes.contains(axis.codes().get(i).code()));
        }
        return places;
    }
}
