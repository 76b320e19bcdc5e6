package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.IntervalTrend;
import dk.helhed.healthdata.statistics.ProportionTrend;
import dk.helhed.healthdata.statistics.Trend;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which way a figure has gone over the newest five periods of the version, whatever period was asked for. */
final class Trends {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final int NEWEST = 5;

    /** A period with years, and its place on the axis. */
    private record Time(int place, int firstYear, int lastYear) {}

    private final DatasetShape shape;
    private final Cells cells;
    private final Estimates estimates;
    private final List<Time> newest;
    private final Map<List<Integer>, Trend> known = new HashMap<>();

    Trends(DatasetShape shape, Cells cells, Estimates estimates) {
        this.shape = shape;
        this.cells = cells;
        this.estimates = estimates;
        this.newest = newest(shape.period());
    }

    private static List<Time> newest(Axis periods) {
        List<Time> times = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            Matcher years = PERIOD.matcher(periods.codes().get(place).code());
            if (years.matches()) {
                int first = Integer.parseInt(years.group(1));
                times.add(new Time(place, first, years.group(2) == null ? first : Integer.parseInt(years.group(2))));
            }
        }
        return times.subList(Math.max(0, times.size() - NEWEST), times.size());
    }

    Trend of(int metric, int[] codes) {
        List<Integer> series = new ArrayList<>(Arrays.stream(codes).boxed().toList());
        series.set(DatasetShape.PERIOD, metric);
        return known.computeIfAbsent(series, none -> compute(metric, codes.clone()));
    }

    private Trend compute(int metric, int[] codes) {
        Metric of = shape.metrics().get(metric);
        if (of.method() == Metric.Method.REPEAT_EVENTS) {
            return new NotCalculated(Trend.Reason.REPEAT_EVENTS);
        }
        boolean isStandardised =
                estimates instanceof StandardisedEstimates rates && rates.isStandardised(metric, codes);
        return of.method() == Metric.Method.PROPORTION && !isStandardised
                ? ProportionTrend.of(proportions(metric, codes))
                : intervals(metric, codes);
    }

    /** Periods that have no figure are left out, and the trend finds that one is missing; those that are hidden are not. */
    private List<ProportionTrend.Point> proportions(int metric, int[] codes) {
        List<ProportionTrend.Point> points = new ArrayList<>();
        for (Time time : newest) {
            codes[DatasetShape.PERIOD] = time.place();
            Cell cell = cells.at(metric, codes);
            boolean hidden = cell.reason() == Reason.SUPPRESSED;
            if (hidden || !Double.isNaN(cell.value())) {
                points.add(new ProportionTrend.Point(
                        time.firstYear(),
                        time.lastYear(),
                        hidden ? 0 : (long) cell.count(),
                        hidden ? 0 : (long) cell.denominator(),
                        hidden,
                        cell.reason() == Reason.BREAK));
            }
        }
        return points;
    }

    private Trend intervals(int metric, int[] codes) {
        List<IntervalTrend.Point> points = new ArrayList<>();
        boolean isWithout = false;
        for (Time time : newest) {
            codes[DatasetShape.PERIOD] = time.place();
            Cell cell = cells.at(metric, codes);
            Estimate figure = estimates.at(metric, codes);
            boolean hidden =
                    cell.reason() == Reason.SUPPRESSED || StandardisedEstimates.SUPPRESSED_BAND.equals(figure.reason());
            Interval p95 = figure.p95();
            if (hidden || figure.hasValue()) {
                isWithout |= !hidden && p95 == null;
                points.add(new IntervalTrend.Point(
                        time.firstYear(),
                        time.lastYear(),
                        figure.value(),
                        p95 == null ? new Interval(0, 0) : p95,
                        hidden,
                        cell.reason() == Reason.BREAK));
            }
        }
        Trend trend = IntervalTrend.of(points);
        // An interval that nobody stated has no width of zero.
        return isWithout && trend instanceof NotCalculated(Trend.Reason reason) && reason == Trend.Reason.ZERO_WIDTH_CI
                ? new NotCalculated(Trend.Reason.NO_INTERVAL)
                : trend;
    }
}
