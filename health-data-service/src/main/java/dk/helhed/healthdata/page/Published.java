package dk.helhed.healthdata.page;

import dk.helhed.healthdata.reading.compare.Statistics;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.model.Reason;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** One version of a dataset with its figures: what pages ask of it, they ask as readers of the API do. */
record Published(DatasetShape shape, Cells cells) {

    private static final List<String> REFERENCES = List.of("municipality", "region", "country");
    private static final List<Figure> FIGURES =
            List.of(Figure.VALUE, Figure.COUNT, Figure.DENOMINATOR, Figure.LOWER95, Figure.UPPER95);

    /** What is hidden has no figure here, whatever the model handed on. */
    private record Closed(Cells cells) implements Cells {

        @Override
        public Cell at(int metric, int[] codes) {
            Cell cell = cells.at(metric, codes);
            return cell.reason() == Reason.SUPPRESSED ? Cell.without(Reason.SUPPRESSED) : cell;
        }

        @Override
        public long count(String measure, int[] codes) {
            return cells.count(measure, codes);
        }
    }

    Published {
        cells = new Closed(cells);
    }

    static Uni<Published> of(ReadModel model, DatasetShape shape) {
        return model.cells(whole(shape)).map(cells -> new Published(shape, cells));
    }

    private static Question whole(DatasetShape shape) {
        return all(shape, all(shape.period().size()));
    }

    /** All of the figures of people of both sexes and all ages. */
    static Question all(DatasetShape shape, List<Integer> periods) {
        return question(
                shape, all(shape.area().size()), periods, all(shape.metrics().size()));
    }

    /** What is asked for of the figures of some areas, all of people of both sexes and all ages. */
    static Question question(DatasetShape shape, List<Integer> areas, List<Integer> periods, List<Integer> metrics) {
        List<List<Integer>> codes = new ArrayList<>(totals(shape));
        codes.set(DatasetShape.AREA, areas.stream().sorted().toList());
        codes.set(DatasetShape.PERIOD, periods);
        return question(shape, codes, metrics, Set.of());
    }

    private static Question question(
            DatasetShape shape, List<List<Integer>> codes, List<Integer> metrics, Set<Include> include) {
        return new Question(
                shape,
                List.copyOf(codes),
                metrics,
                FIGURES,
                include,
                include.contains(Include.COMPARE) ? REFERENCES : List.of(),
                false);
    }

    private static List<List<Integer>> totals(DatasetShape shape) {
        return shape.axes().stream().map(axis -> List.of(total(axis))).toList();
    }

    static int total(Axis axis) {
        return axis.total() == null ? 0 : Math.max(0, axis.indexOf(axis.total()));
    }

    static List<Integer> all(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    Cell at(int metric, int area, int period) {
        return cells.at(metric, codes(area, period));
    }

    int[] codes(int area, int period) {
        int[] codes = totals(shape).stream().mapToInt(List::getFirst).toArray();
        codes[DatasetShape.AREA] = area;
        codes[DatasetShape.PERIOD] = period;
        return codes;
    }

    /** The newest period in which the version says anything of the area; -1 where there is none. */
    int newest(int metric, int area) {
        for (int period = shape.period().size() - 1; period >= 0; period--) {
            if (isTold(at(metric, area, period))) {
                return period;
            }
        }
        return -1;
    }

    /** The newest period in which the version says anything of any area; -1 where there is none. */
    int newest(int metric) {
        return IntStream.range(0, shape.area().size())
                .map(area -> newest(metric, area))
                .max()
                .orElse(-1);
    }

    static boolean isTold(Cell cell) {
        return cell.reason() != Reason.NOT_IN_RELEASE && cell.reason() != Reason.NOT_STATED;
    }

    CellStatistics statistics(int metric, int area, int period) {
        List<List<Integer>> codes =
                IntStream.of(codes(area, period)).mapToObj(List::of).toList();
        Map<Long, CellStatistics> found =
                Statistics.of(question(shape, codes, List.of(metric), Set.of(Include.COMPARE, Include.TREND)), cells);
        return Objects.requireNonNull(found.get(0L));
    }

    /** What an area is compared with, as far as the version knows it. */
    List<Integer> references(int metric, int area) {
        return statistics(metric, area, Math.max(0, shape.period().size() - 1)).comparisons().stream()
                .map(CellStatistics.Comparison::reference)
                .map(shape.area()::indexOf)
                .filter(place -> place >= 0 && place != area)
                .toList();
    }

    /** The areas of the same level, the area itself among them. */
    List<Integer> peers(int area) {
        List<AxisCode> codes = shape.area().codes();
        String level = String.valueOf(codes.get(area).level());
        return IntStream.range(0, codes.size())
                .filter(each -> level.equals(String.valueOf(codes.get(each).level())))
                .boxed()
                .toList();
    }
}
