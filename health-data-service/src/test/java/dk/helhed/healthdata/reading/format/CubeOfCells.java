package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;

/** The cells of a version, kept one beside the other. */
record CubeOfCells(DatasetShape shape, Cell[] cells) implements Cells {

    static int size(DatasetShape shape) {
        return shape.axes().stream()
                .mapToInt(axis -> axis.size())
                .reduce(shape.metrics().size(), (a, b) -> a * b);
    }

    @Override
    public Cell at(int metric, int[] codes) {
        int place = 0;
        for (int axis = 0; axis < codes.length; axis++) {
            place = place * shape.axes().get(axis).size() + codes[axis];
        }
        return cells[place * shape.metrics().size() + metric];
    }

    @Override
    public long count(String measure, int[] codes) {
        throw new AssertionError("no format computes anything");
    }
}
