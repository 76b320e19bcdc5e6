package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of people that the protector counts: those of the cube, and those whom a total of areas holds besides its parts. */
final class Groups {

    private final Cube cube;
    private final Shape shape;
    private final List<Codes> breakdowns;

    Groups(Cube cube, List<Codes> breakdowns) {
        this.cube = cube;
        this.shape = cube.shape();
        this.breakdowns = breakdowns;
    }

    /** The coordinate of a group in the cube, -1 where it is of a rest. */
    int coordinate(int period, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= breakdowns.get(i).codes()) {
                return -1;
            }
        }
        return shape.at(shape.periods().get(period), codes);
    }

    /** The counts of a group by measure; of a rest, what the total has more than its parts. */
    long[] counts(int period, int[] codes) {
        for (int i = 0; i < codes.length; i++) {
            Codes.@Nullable Rest rest = breakdowns.get(i).rests().get(codes[i]);
            if (rest != null) {
                return rest(period, codes, i, rest);
            }
        }
        int at = coordinate(period, codes);
        long[] counts = new long[cube.measures()];
        for (int measure = 0; measure < counts.length; measure++) {
            counts[measure] = cube.count(measure, at);
        }
        return counts;
    }

    private long[] rest(int period, int[] codes, int dimension, Codes.Rest rest) {
        int[] other = codes.clone();
        other[dimension] = rest.total();
        long[] counts = counts(period, other);
        for (int part : rest.parts()) {
            other[dimension] = part;
            long[] less = counts(period, other);
            for (int measure = 0; measure < counts.length; measure++) {
                counts[measure] -= less[measure];
            }
        }
        return counts;
    }
}
