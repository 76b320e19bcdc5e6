package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Reason;
import java.util.Map;

/** The figures of a version that are shown as the source states them; those that it does not hold are not here. */
record StatedFigures(Map<Place, Cell> cells) implements Held {

    private static final int EACH = 160;

    /** Places in the code lists of the version. */
    record Place(int metric, int area, int period) {}

    @Override
    public int bytes() {
        return EACH * (cells.size() + 1);
    }

    Cell at(int metric, int area, int period) {
        Cell cell = cells.get(new Place(metric, area, period));
        return cell == null ? Cell.without(Reason.NOT_IN_RELEASE) : cell;
    }
}
