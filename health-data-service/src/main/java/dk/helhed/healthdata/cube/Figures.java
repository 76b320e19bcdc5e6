package dk.helhed.healthdata.cube;

import java.util.List;
import java.util.Map;

/**
 * A cube whose last dimension is what is counted.
 *
 * @param spreads for each measure of repeat events how they are spread over persons; its cubes have no measures
 */
public record Figures(Cube cube, List<Measure> measures, Map<String, EventsPerPerson> spreads) {

    /** The code of the measure that a cell counts. */
    public String measure(int cell) {
        return measureDimension().codes().get(cell % measureDimension().size());
    }

    /** The cell of the same group that counts another measure. */
    public int of(int cell, String measure) {
        return cell - cell % measureDimension().size() + measureDimension().position(measure);
    }

    /** The number of the cell's group in a cube without measures. */
    public int group(int cell) {
        return cell / measureDimension().size();
    }

    /** Whether the cell counts a measure, and not what a share leaves over. */
    public boolean isOfMeasure(int cell) {
        return measureDimension().isPublished(cell % measureDimension().size());
    }

    /** Whether the cell is ever shown as a figure; others only link figures. */
    public boolean isFigure(int cell) {
        for (int d = 0; d < cube.dimensions().size(); d++) {
            if (!cube.dimensions().get(d).isPublished(cube.code(cell, d))) {
                return false;
            }
        }
        return true;
    }

    private Dimension measureDimension() {
        return cube.dimensions().get(cube.dimensions().size() - 1);
    }
}
