package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Annotations;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Reason;

/** What the definition says of some of the figures, on their cells. */
final class Marks {

    private final Annotations annotations;

    private Marks(Annotations annotations) {
        this.annotations = annotations;
    }

    static Marks of(DatasetShape shape) {
        return new Marks(Annotations.of(shape));
    }

    /** The cell with the first reason that holds for it; one without a value stays as it is. */
    Cell on(Cell cell, int metric, int[] codes) {
        if (cell.reason() != null && !cell.reason().hasValue()) {
            return cell;
        }
        Reason first = annotations.reason(cell.reason(), metric, codes);
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
}
