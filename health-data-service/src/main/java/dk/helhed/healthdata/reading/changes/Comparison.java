package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions cell by cell. Cells are numbered by period, then by area, by each other dimension and by indicator,
 * over the codes of both versions.
 */
final class Comparison {

    private static final Cell ABSENT = Cell.without(Reason.NOT_IN_RELEASE);

    /** A cell that changed, and its number. */
    record Change(long at, ChangeView view) {}

    private final DatasetShape from;
    private final DatasetShape to;
    private final List<Line> lines = new ArrayList<>();
    private final Line indicators;
    private final long perPeriod;

    /** @param from of the same dimensions as the later one */
    Comparison(DatasetShape from, DatasetShape to) {
        this.from = from;
        this.to = to;
        for (int i = 0; i < to.axes().size(); i++) {
            Axis before = from.axes().get(i);
            Axis after = to.axes().get(i);
            lines.add(i == DatasetShape.PERIOD ? Line.ofPeriods(before, after) : Line.of(before, after));
        }
        this.indicators = Line.of("indicator", indicators(from), indicators(to));
        long cells = indicators.size();
        for (int i = 0; i < lines.size(); i++) {
            cells = i == DatasetShape.PERIOD ? cells : Math.multiplyExact(cells, lines.get(i).size());
        }
        this.perPeriod = cells;
    }

    static boolean isPossible(DatasetShape from, DatasetShape to) {
        Function<DatasetShape, List<String>> dimensions =
                shape -> shape.axes().stream().map(Axis::code).toList();
        return dimensions.apply(from).equals(dimensions.apply(to));
    }

    private static List<String> indicators(DatasetShape shape) {
        return shape.metrics().stream().map(Metric::indicator).toList();
    }

    List<String> periods() {
        return lines.get(DatasetShape.PERIOD).codes();
    }

    long perPeriod() {
        return perPeriod;
    }

    /** What asks for all of a period in the earlier version; null where it does not have the period. */
    @Nullable Question before(int period) {
        return question(from, lines.get(DatasetShape.PERIOD).from()[period]);
    }

    /** As above, in the later version. */
    @Nullable Question after(int period) {
        return question(to, lines.get(DatasetShape.PERIOD).to()[period]);
    }

    private static @Nullable Question question(DatasetShape shape, int period) {
        if (period < 0) {
            return null;
        }
        List<List<Integer>> codes = new ArrayList<>();
        for (int i = 0; i < shape.axes().size(); i++) {
            codes.add(i == DatasetShape.PERIOD ? List.of(period) : all(shape.axes().get(i).size()));
        }
        return new Question(
                shape, codes, all(shape.metrics().size()), List.of(Figure.VALUE), Set.of(), List.of(), false);
    }

    private static List<Integer> all(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /**
     * The changes of a period.
     *
     * @param first the number of the first cell to compare
     * @param most how many to find
     */
    List<Change> changes(int period, @Nullable Cells before, @Nullable Cells after, long first, int most) {
        List<Change> found = new ArrayList<>();
        long end = (period + 1) * perPeriod;
        int[] places = new int[lines.size()];
        for (long at = Math.max(first, period * perPeriod); at < end && found.size() < most; at++) {
            int metric = (int) (at % indicators.size());
            placesOf(at - period * perPeriod, period, places);
            Cell was = cell(before, indicators.from()[metric], places, Line::from);
            Cell now = cell(after, indicators.to()[metric], places, Line::to);
            if (!was.equals(now)) {
                found.add(new Change(at, view(metric, places, was, now)));
            }
        }
        return found;
    }

    private void placesOf(long inPeriod, int period, int[] places) {
        long rest = inPeriod / indicators.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (i == DatasetShape.PERIOD) {
                places[i] = period;
            } else {
                places[i] = (int) (rest % lines.get(i).size());
                rest /= lines.get(i).size();
            }
        }
    }

    private Cell cell(@Nullable Cells cells, int metric, int[] places, Function<Line, int[]> side) {
        if (cells == null || metric < 0) {
            return ABSENT;
        }
        int[] codes = new int[places.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = side.apply(lines.get(i))[places[i]];
            if (codes[i] < 0) {
                return ABSENT;
            }
        }
        return cells.at(metric, codes);
    }

    private ChangeView view(int metric, int[] places, Cell was, Cell now) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            codes.put(lines.get(i).name(), lines.get(i).codes().get(places[i]));
        }
        return new ChangeView(
                ChangeKind.of(was, now), indicators.codes().get(metric), codes, view(was), view(now));
    }

    private static @Nullable CellView view(Cell cell) {
        return cell.reason() == Reason.NOT_IN_RELEASE ? null : CellView.of(cell);
    }

    List<AddedCode> codesAdded() {
        Stream<AddedCode> codes = IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> to.axes().get(i).codes().stream()
                        .filter(code -> from.axes().get(i).indexOf(code.code()) < 0)
                        .map(code -> new AddedCode(to.axes().get(i).code(), code.code(), code.label())));
        Stream<AddedCode> metrics = to.metrics().stream()
                .filter(metric -> from.metric(metric.indicator()) < 0)
                .map(metric -> new AddedCode(indicators.name(), metric.indicator(), metric.title()));
        return Stream.concat(codes, metrics).toList();
    }
}
