package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.ArrayList;
import java.util.List;

/** Makes equations of what a cube's figures show and its structure does not state: whoever reads them subtracts. */
public final class StatedCube {

    private StatedCube() {}

    public static Cube of(Cube cube) {
        Structure structure = cube.shape().structure();
        List<Found> equations = new ArrayList<>();
        for (Found found : UnstatedSums.of(cube)) {
            equations.add(isUpsideDown(structure, equations, found) ? turned(found) : found);
        }
        return new Cube(cube.shape(), cube.counts(), equations);
    }

    /** Where a whole equals its only part that is not empty, the one is the sum of the other, whichever it is. */
    private static boolean isUpsideDown(Structure structure, List<Found> before, Found found) {
        if (found.parts().size() > 1) {
            return false;
        }
        if (found.dimension() == null) {
            Measure measure = structure.measures().get(structure.measure(found.total()));
            return found.parts().get(0).equals(measure.denominator());
        }
        List<Found> all = new ArrayList<>(before);
        all.add(found);
        return structure.dimensions().stream()
                .filter(dimension -> dimension.code().equals(found.dimension()))
                .anyMatch(dimension ->
                        !Hierarchy.of(with(dimension, all)).cyclic().isEmpty());
    }

    private static Found turned(Found found) {
        return new Found(found.dimension(), found.parts().get(0), List.of(found.total()), found.isCertain());
    }

    private static Dimension with(Dimension dimension, List<Found> found) {
        List<Sum> sums = new ArrayList<>(dimension.sums());
        found.stream().filter(each -> dimension.code().equals(each.dimension())).forEach(each -> sums.add(each.sum()));
        return new Dimension(
                dimension.code(), dimension.role(), dimension.title(), dimension.codes(), sums, dimension.total());
    }
}
