package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;

/** The figures of a version that holds no counts. */
record StatedCells(Marks marks, StatedFigures figures) implements Cells {

    @Override
    public Cell at(int metric, int[] codes) {
        Cell cell = figures.at(metric, codes[DatasetShape.AREA], codes[DatasetShape.PERIOD]);
        return marks.on(cell, metric, codes);
    }

    @Override
    public long count(String measure, int[] codes) {
        return Block.ABSENT;
    }
}
