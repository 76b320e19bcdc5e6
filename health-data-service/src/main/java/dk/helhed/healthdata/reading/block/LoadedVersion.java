package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A version as it is kept in memory: how it looks, and where its figures are.
 *
 * @param sources by period, in the order of the shape
 * @param layouts of a cube: by the number of the definition
 * @param steps as above: what each code of the shape adds to a place in a block
 * @param bytes about how much of the heap it takes
 */
record LoadedVersion(
        DatasetShape shape,
        List<Source> sources,
        Map<Integer, Layout> layouts,
        Map<Integer, int[][]> steps,
        List<Computation> computations,
        Marks marks,
        int bytes) {

    private static final int EACH_CHARACTER = 3;

    static LoadedVersion of(DatasetShape shape, List<Source> sources, Map<Integer, Layout> layouts, int characters) {
        return new LoadedVersion(
                shape,
                sources,
                layouts,
                layouts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().steps(shape))),
                shape.metrics().stream().map(Computation::new).toList(),
                Marks.of(shape),
                EACH_CHARACTER * characters);
    }

    VersionKey key() {
        return new VersionKey(shape.dataset(), shape.version());
    }

    boolean isCube() {
        return !layouts.isEmpty();
    }

    Layout layout(Source source) {
        return Objects.requireNonNull(layouts.get(source.definition()));
    }

    /** By release, for those that make a block again. */
    Map<UUID, Layout> layoutsByRelease() {
        return sources.stream()
                .filter(source -> source.definition() != null)
                .collect(Collectors.toMap(
                        source -> source.releases().getFirst(), this::layout, (one, same) -> one));
    }

    /** The measures that a question's indicators are computed from. */
    static Set<String> measures(Question question) {
        Set<String> measures = new LinkedHashSet<>();
        for (int place : question.metrics()) {
            Metric metric = question.shape().metrics().get(place);
            Stream.of(metric.count(), metric.denominator())
                    .filter(Objects::nonNull)
                    .forEach(measures::add);
        }
        return measures;
    }

    /** The places of the periods that a question touches. */
    static List<Integer> periods(Question question) {
        return question.include().contains(Question.Include.TREND)
                ? IntStream.range(0, question.shape().period().size()).boxed().toList()
                : question.codes().get(DatasetShape.PERIOD);
    }

    /** The blocks that a question touches, as far as the version has them. */
    List<BlockKey> blocks(Question question) {
        List<BlockKey> keys = new ArrayList<>();
        for (int period : periods(question)) {
            Source source = sources.get(period);
            for (String measure : measures(question)) {
                if (source.measures().contains(measure)) {
                    keys.add(key(source, measure));
                }
            }
        }
        return keys;
    }

    static BlockKey key(Source source, String measure) {
        return new BlockKey(source.releases().getFirst(), measure, source.period());
    }
}
