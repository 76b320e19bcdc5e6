package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All counts of a submission, totals too, which hold together: every sum is the sum of its parts.
 *
 * @param counts by measure, then by coordinate
 * @param unstated equations that its structure does not state
 */
public record Cube(Shape shape, long[][] counts, List<Found> unstated) {

    public Cube(Shape shape, long[][] counts) {
        this(shape, counts, List.of());
    }

    public int measures() {
        return counts.length;
    }

    public long count(int measure, int coordinate) {
        return counts[measure][coordinate];
    }

    /** The sums of one dimension that the structure does not state, or those between measures. */
    public List<Sum> unstated(@Nullable String dimension) {
        return unstated.stream()
                .filter(found -> Objects.equals(dimension, found.dimension()))
                .map(Found::sum)
                .toList();
    }

    /** The counts of one coordinate, by measure. */
    public long[] group(int coordinate) {
        long[] group = new long[counts.length];
        for (int measure = 0; measure < group.length; measure++) {
            group[measure] = counts[measure][coordinate];
        }
        return group;
    }
}
