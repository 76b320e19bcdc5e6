package dk.helhed.healthdata.cube;

import java.util.List;

/** Within a dimension: the count of one code is the sum of the counts of its parts. */
public record Sum(int total, List<Integer> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sum has at least one part");
        }
    }
}
