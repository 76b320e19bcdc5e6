package dk.helhed.healthdata.reading.profile;

import dk.helhed.healthdata.reading.compare.Statistics;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.CellStatistics.Ranked;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.profile.ProfileView.Compared;
import dk.helhed.healthdata.reading.profile.ProfileView.Figures;
import dk.helhed.healthdata.reading.profile.ProfileView.IndicatorPart;
import dk.helhed.healthdata.reading.profile.ProfileView.Place;
import dk.helhed.healthdata.reading.profile.ProfileView.Point;
import dk.helhed.healthdata.reading.profile.ProfileView.TrendPart;
import dk.helhed.healthdata.reading.question.DefaultSelection;
import dk.helhed.healthdata.statistics.Trend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one version of a dataset says of one area: of everyone, without any breakdown. */
final class AreaProfile {

    private final Question question;
    private final DatasetShape shape;
    private final Cells cells;
    private final Statistics statistics;

    /** @param question as {@link #question} gives it */
    AreaProfile(Question question, Cells cells) {
        this.question = question;
        this.shape = question.shape();
        this.cells = cells;
        this.statistics = new Statistics(question, cells);
    }

    /** All that must be loaded: every indicator in every period, with what it is compared with. */
    static Question question(DatasetShape shape, String area, List<String> compareTo) {
        List<List<Integer>> codes = new ArrayList<>();
        for (Axis axis : shape.axes()) {
            codes.add(DefaultSelection.of(axis));
        }
        codes.set(DatasetShape.AREA, List.of(shape.area().indexOf(area)));
        codes.set(
                DatasetShape.PERIOD,
                IntStream.range(0, shape.period().size()).boxed().toList());
        return new Question(
                shape,
                codes,
                IntStream.range(0, shape.metrics().size()).boxed().toList(),
                List.of(Figure.values()),
                Set.of(Include.COMPARE, Include.TREND, Include.RANK),
                compareTo,
                false);
    }

    /** @param period null for the newest of each indicator */
    List<IndicatorPart> indicators(@Nullable String period) {
        return question.metrics().stream()
                .map(metric -> indicator(metric, period))
                .toList();
    }

    private IndicatorPart indicator(int place, @Nullable String period) {
        Metric metric = shape.metrics().get(place);
        List<Point> series = new ArrayList<>();
        int chosen = period == null ? -1 : shape.period().indexOf(period);
        for (int at = 0; at < shape.period().size(); at++) {
            Cell cell = cells.at(place, codes(at));
            series.add(new Point(shape.period().codes().get(at).code(), figures(cell)));
            if (period == null && cell.reason() != Reason.NOT_IN_RELEASE) {
                chosen = at;
            }
        }
        int[] codes = codes(chosen < 0 ? shape.period().size() - 1 : chosen);
        Cell cell = cells.at(place, codes);
        CellStatistics beside = statistics.at(place, codes, cell.reason());
        return new IndicatorPart(
                metric.indicator(),
                metric.title(),
                metric.unit(),
                metric.decimals(),
                metric.polarity(),
                metric.method(),
                shape.period().codes().get(codes[DatasetShape.PERIOD]).code(),
                figures(cell),
                beside.comparisons().stream().map(AreaProfile::compared).toList(),
                trend(Objects.requireNonNull(beside.trend())),
                place(Objects.requireNonNull(beside.rank())),
                distribution(place, codes, metric.decimals()),
                series);
    }

    private int[] codes(int period) {
        int[] codes = question.codes().stream().mapToInt(List::getFirst).toArray();
        codes[DatasetShape.PERIOD] = period;
        return codes;
    }

    /** Of the areas of the same level. */
    private Distribution distribution(int metric, int[] codes, int decimals) {
        Axis areas = shape.area();
        String level = areas.codes().get(codes[DatasetShape.AREA]).level();
        int[] at = codes.clone();
        double[] values = new double[areas.size()];
        int shown = 0;
        int hidden = 0;
        for (int area = 0; area < areas.size(); area++) {
            if (Objects.equals(level, areas.codes().get(area).level())) {
                at[DatasetShape.AREA] = area;
                double value = cells.at(metric, at).value();
                if (Double.isNaN(value)) {
                    hidden++;
                } else {
                    values[shown++] = value;
                }
            }
        }
        return Distribution.of(Arrays.copyOf(values, shown), hidden, decimals);
    }

    private static Figures figures(Cell cell) {
        return new Figures(
                Cell.number(cell.value()),
                Cell.whole(cell.count()),
                Cell.whole(cell.denominator()),
                Cell.number(cell.lower95()),
                Cell.number(cell.upper95()),
                Cell.number(cell.lower998()),
                Cell.number(cell.upper998()),
                cell.reason(),
                cell.obsStatus());
    }

    private static Compared compared(CellStatistics.Comparison found) {
        return new Compared(found.reference(), found.value(), found.result(), found.confidence(), found.reason());
    }

    private static TrendPart trend(Trend trend) {
        return switch (trend) {
            case Trend.Calculated found -> new TrendPart(found.direction(), found.chiSquare(), null);
            case Trend.NotCalculated none -> new TrendPart(null, null, none.reason());
        };
    }

    private static Place place(Ranked rank) {
        return new Place(rank.best(), rank.worst(), rank.of(), rank.notRanked(), rank.reason());
    }
}
