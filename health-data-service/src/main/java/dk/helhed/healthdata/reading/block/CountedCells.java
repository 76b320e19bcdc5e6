package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of a version of a cube, from the blocks that a question touches. */
final class CountedCells implements Cells {

    private static final int NO_MEASURE = -1;
    private static final int[][] NO_STEPS = {};

    private final List<Computation> computations;
    private final Marks marks;
    // By measure, then by period; null where it was not loaded.
    private final @Nullable Block[][] blocks;
    private final int[][] @Nullable [] steps;
    private final Map<String, Integer> measures = new HashMap<>();
    private final int[] counted;
    private final int[] denominators;

    CountedCells(LoadedVersion version, Question question, Map<BlockKey, Block> loaded) {
        this.computations = version.computations();
        this.marks = version.marks();
        LoadedVersion.measures(question).forEach(measure -> measures.put(measure, measures.size()));
        List<Metric> metrics = version.shape().metrics();
        this.counted = metrics.stream().mapToInt(metric -> place(metric.count())).toArray();
        this.denominators =
                metrics.stream().mapToInt(metric -> place(metric.denominator())).toArray();
        int periods = version.sources().size();
        this.blocks = new @Nullable Block[measures.size()][periods];
        this.steps = new int[periods][][];
        for (int period : LoadedVersion.periods(question)) {
            Source source = version.sources().get(period);
            // Figures that were stated before the dataset had a cube are of no place in it.
            steps[period] = source.definition() == null ? NO_STEPS : version.steps().get(source.definition());
            measures.forEach((measure, at) -> blocks[at][period] = source.measures().contains(measure)
                    ? Objects.requireNonNull(loaded.get(LoadedVersion.key(source, measure)))
                    : Block.NONE);
        }
    }

    private int place(@Nullable String measure) {
        return measure == null ? NO_MEASURE : measures.getOrDefault(measure, NO_MEASURE);
    }

    @Override
    public Cell at(int metric, int[] codes) {
        int place = place(codes);
        int period = codes[DatasetShape.PERIOD];
        long count = count(counted[metric], period, place);
        long denominator = denominators[metric] == NO_MEASURE ? 1 : count(denominators[metric], period, place);
        return marks.on(computations.get(metric).cell(count, denominator), metric, codes);
    }

    @Override
    public long count(String measure, int[] codes) {
        Integer at = measures.get(measure);
        return at == null ? Block.ABSENT : count(at, codes[DatasetShape.PERIOD], place(codes));
    }

    private long count(int measure, int period, int place) {
        Block block = measure == NO_MEASURE ? null : blocks[measure][period];
        if (block == null) {
            throw new IllegalStateException("a figure that the question does not touch");
        }
        return place < 0 || block == Block.NONE ? Block.ABSENT : block.at(place);
    }

    private int place(int[] codes) {
        int[][] step = steps[codes[DatasetShape.PERIOD]];
        if (step == null) {
            throw new IllegalStateException("a period that the question does not touch");
        }
        if (step.length == 0) {
            return -1;
        }
        int place = 0;
        for (int axis = 0; axis < codes.length; axis++) {
            if (axis != DatasetShape.PERIOD) {
                int more = step[axis][codes[axis]];
                if (more < 0) {
                    return -1;
                }
                place += more;
            }
        }
        return place;
    }
}
