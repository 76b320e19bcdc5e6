package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.format.JsonStat;
import dk.helhed.healthdata.reading.format.JsonStatMeta;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Citation;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.question.DefaultSelection;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Says what can be asked of a version. */
@ApplicationScoped
class MetaReader {

    private final ReadModel model;
    private final PublicAddress base;
    private final ReadingConfig config;

    MetaReader(ReadModel model, PublicAddress base, ReadingConfig config) {
        this.model = model;
        this.base = base;
        this.config = config;
    }

    URI address(DatasetShape shape, Language language) {
        return base.of(
                "/v1/datasets/" + shape.dataset() + "/meta?version=" + shape.version() + "&lang=" + language.code());
    }

    Uni<byte[]> body(DatasetShape shape, Language language) {
        Question totals = totals(shape);
        return model.cells(totals).chain(cells -> Blocking.call(() -> write(totals, cells, language)));
    }

    private byte[] write(Question totals, Cells cells, Language language) {
        DatasetShape shape = totals.shape();
        URI address = address(shape, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonStat.meta(
                    new JsonStatMeta(
                            shape,
                            language,
                            address,
                            config.licence(),
                            Citation.of(shape, language, address),
                            all(shape),
                            IntStream.range(0, shape.metrics().size())
                                    .mapToObj(metric -> available(totals, cells, metric))
                                    .toList(),
                            defaults(shape)),
                    bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** How many values it has. */
    private static long all(DatasetShape shape) {
        return shape.axes().stream()
                .mapToLong(Axis::size)
                .reduce(shape.metrics().size(), Math::multiplyExact);
    }

    /** Each area and period with each indicator, of all people together. */
    private static Question totals(DatasetShape shape) {
        List<List<Integer>> codes = new ArrayList<>();
        for (Axis axis : shape.axes()) {
            boolean isWhole = axis.role() == Role.AREA || axis.role() == Role.PERIOD;
            codes.add(isWhole ? places(axis.size()) : DefaultSelection.of(axis));
        }
        return new Question(
                shape, codes, places(shape.metrics().size()), List.of(Figure.VALUE), Set.of(), List.of(), false);
    }

    private static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static JsonStatMeta.Available available(Question totals, Cells cells, int metric) {
        DatasetShape shape = totals.shape();
        Axis periods = shape.period();
        IntPredicate isThere = period -> isThere(totals, cells, metric, period);
        int first =
                IntStream.range(0, periods.size()).filter(isThere).findFirst().orElse(-1);
        int last = IntStream.range(0, periods.size())
                .map(place -> periods.size() - 1 - place)
                .filter(isThere)
                .findFirst()
                .orElse(-1);
        return new JsonStatMeta.Available(
                shape.metrics().get(metric).indicator(),
                first < 0 ? null : periods.codes().get(first).code(),
                last < 0 ? null : periods.codes().get(last).code());
    }

    private static boolean isThere(Question totals, Cells cells, int metric, int period) {
        int[] codes = totals.codes().stream().mapToInt(List::getFirst).toArray();
        codes[DatasetShape.PERIOD] = period;
        for (int area = 0; area < totals.shape().area().size(); area++) {
            codes[DatasetShape.AREA] = area;
            if (cells.at(metric, codes).reason() != Reason.NOT_IN_RELEASE) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> defaults(DatasetShape shape) {
        Map<String, List<String>> defaults = new LinkedHashMap<>();
        for (Axis axis : shape.axes()) {
            List<String> codes = DefaultSelection.of(axis).stream()
                    .map(place -> axis.codes().get(place).code())
                    .toList();
            defaults.put(
                    axis.role() == Role.OTHER ? axis.code() : axis.role().name().toLowerCase(Locale.ROOT), codes);
        }
        defaults.put(
                "indicator",
                shape.metrics().stream().map(metric -> metric.indicator()).toList());
        defaults.put("figure", List.of(Figure.VALUE.code()));
        return defaults;
    }
}
