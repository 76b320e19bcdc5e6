package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the counts of a block are numbered: by area, then by each other dimension of the definition that the release was made
 * under, the last one fastest.
 */
final class Layout {

    private static final char BETWEEN = '·';

    private final List<Dimension> dimensions;
    private final List<Map<String, Integer>> places;
    private final int[] strides;
    // Of the dimensions as a key names them.
    private final int[] inKey;
    private final int size;

    private Layout(List<Dimension> dimensions, List<Dimension> named) {
        this.dimensions = dimensions;
        this.places = dimensions.stream().map(Shape::places).toList();
        this.strides = new int[dimensions.size()];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride = Math.multiplyExact(stride, places.get(i).size());
        }
        this.size = stride;
        this.inKey = named.stream().mapToInt(dimensions::indexOf).toArray();
    }

    static Layout of(Structure structure) {
        return new Layout(dimensions(structure), structure.breakdowns());
    }

    /** The dimensions but the period, the area first. */
    static List<Dimension> dimensions(Structure structure) {
        return Stream.concat(
                        structure.of(Role.AREA).stream(),
                        structure.breakdowns().stream().filter(each -> each.role() != Role.AREA))
                .toList();
    }

    int size() {
        return size;
    }

    /** The place of a count by its key: the period, then the code of each dimension; -1 where a code is not known. */
    int at(String key) {
        int at = 0;
        int begin = key.indexOf(BETWEEN) + 1;
        for (int dimension : inKey) {
            int end = key.indexOf(BETWEEN, begin);
            Integer place = places.get(dimension).get(end < 0 ? key.substring(begin) : key.substring(begin, end));
            if (place == null) {
                return -1;
            }
            at += place * strides[dimension];
            begin = end + 1;
        }
        return at;
    }

    /** For each axis but the period what each of its codes adds to a place; -1 where the release has no such code. */
    int[][] steps(DatasetShape shape) {
        int[][] steps = new int[shape.axes().size()][];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i == DatasetShape.PERIOD
                    ? new int[0]
                    : steps(shape.axes().get(i), i < DatasetShape.PERIOD ? i : i - 1);
        }
        return steps;
    }

    private int[] steps(Axis axis, int dimension) {
        if (!dimensions.get(dimension).code().equals(axis.code())) {
            throw new IllegalStateException("the dimensions of a dataset in use do not change");
        }
        return axis.codes().stream()
                .mapToInt(each -> {
                    Integer place = places.get(dimension).get(each.code());
                    return place == null ? -1 : place * strides[dimension];
                })
                .toArray();
    }
}
