package dk.helhed.healthdata.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds equations that the figures show throughout and the structure does not state: a code, or a measure, whose counts equal
 * the sum of others everywhere. Whoever reads the figures sees them too, and subtracts.
 *
 * <p>A sum is believed when it would hardly come about by chance: its counts have more bits than there are ways to choose
 * its parts.
 */
public final class UnstatedSums {

    /** Less likely than one in a thousand to be chance. */
    private static final double CERTAIN_BITS = 10;

    private static final double LIKELY_BITS = 4;

    private final Shape shape;
    private final long[][] counts;
    private final List<Found> found = new ArrayList<>();

    /**
     * One such equation.
     *
     * @param dimension whose codes these are; null where they are measures
     * @param isCertain whether it is no chance, as good as; else it may be, and holds all the same
     */
    public record Found(@Nullable String dimension, String total, List<String> parts, boolean isCertain) {

        public Sum sum() {
            return new Sum(total, parts, null);
        }
    }

    private UnstatedSums(Cube cube) {
        this.shape = cube.shape();
        this.counts = cube.counts();
    }

    /**
     * Of any figures.
     *
     * @param names of the vectors
     * @param vectors of counts, equally long
     */
    public static List<Found> among(@Nullable String dimension, List<String> names, long[][] vectors) {
        List<Found> found = new ArrayList<>();
        add(dimension, names, vectors, found);
        return found;
    }

    /** Of a cube that holds together. */
    public static List<Found> of(Cube cube) {
        UnstatedSums sums = new UnstatedSums(cube);
        for (int dimension = 0; dimension < sums.shape.breakdowns().size(); dimension++) {
            sums.codes(dimension);
        }
        sums.measures();
        return List.copyOf(sums.found);
    }

    private void codes(int dimension) {
        boolean[][] bases = shape.bases();
        boolean[] base = bases[dimension];
        boolean[][] others = bases.clone();
        others[dimension] = new boolean[base.length];
        others[dimension][0] = true;
        int[] lines = IntStream.of(shape.lines(dimension))
                .filter(line -> shape.isBase(line, others))
                .toArray();
        int[] codes = IntStream.range(0, base.length).filter(code -> base[code]).toArray();
        int stride = shape.stride(dimension);
        long[][] vectors = new long[codes.length][lines.length * counts.length];
        for (int code = 0; code < codes.length; code++) {
            for (int measure = 0; measure < counts.length; measure++) {
                for (int line = 0; line < lines.length; line++) {
                    vectors[code][measure * lines.length + line] = counts[measure][lines[line] + codes[code] * stride];
                }
            }
        }
        Dimension of = shape.breakdowns().get(dimension);
        List<String> names = IntStream.of(codes).mapToObj(of.codeNames()::get).toList();
        add(of.code(), names, vectors, found);
    }

    /** Events are linked with their persons by the structure; other measures only with their denominators. */
    private void measures() {
        boolean[] isFigure = DisclosureRules.figures(shape.structure());
        boolean[][] bases = shape.bases();
        int[] cells = IntStream.range(0, shape.size())
                .filter(at -> shape.isBase(at, bases))
                .toArray();
        List<Measure> all = shape.structure().measures();
        List<String> names = new ArrayList<>();
        List<long[]> vectors = new ArrayList<>();
        for (int measure = 0; measure < counts.length; measure++) {
            if (isFigure[measure] && !all.get(measure).ofEvents()) {
                long[] of = counts[measure];
                names.add(all.get(measure).code());
                vectors.add(IntStream.of(cells).mapToLong(at -> of[at]).toArray());
            }
        }
        add(null, names, vectors.toArray(long[][]::new), found);
    }

    private static void add(@Nullable String dimension, List<String> names, long[][] vectors, List<Found> found) {
        List<Integer> rising = IntStream.range(0, vectors.length)
                .boxed()
                .filter(i -> sum(vectors[i]) > 0)
                .sorted(Comparator.<Integer>comparingLong(i -> sum(vectors[i])).thenComparing(i -> names.get(i)))
                .toList();
        long[][] sorted = rising.stream().map(i -> vectors[i]).toArray(long[][]::new);
        for (VectorSums.Sum sum : VectorSums.of(sorted)) {
            double ways = sum.parts().length == sorted.length - 1 ? 0 : sum.total();
            double beyondChance = bits(sorted[sum.total()]) - ways - log2(sorted.length);
            if (beyondChance >= LIKELY_BITS) {
                found.add(new Found(
                        dimension,
                        names.get(rising.get(sum.total())),
                        IntStream.of(sum.parts())
                                .mapToObj(part -> names.get(rising.get(part)))
                                .sorted()
                                .toList(),
                        beyondChance >= CERTAIN_BITS));
            }
        }
    }

    private static double bits(long[] vector) {
        double bits = 0;
        for (long count : vector) {
            bits += log2(1.0 + count);
        }
        return bits;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    private static long sum(long[] vector) {
        long sum = 0;
        for (long count : vector) {
            sum += count;
        }
        return sum;
    }
}
