package dk.helhed.healthdata.statistics;

import dk.helhed.healthdata.statistics.Trend.Calculated;
import dk.helhed.healthdata.statistics.Trend.Direction;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import dk.helhed.healthdata.statistics.Trend.Reason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trend of a proportion over years: Armitage's χ² for a trend above {@link #THRESHOLD}, and a slope of the logits that
 * keeps its sign when any year is left out.
 *
 * <p>Sources: Armitage (1955), "Tests for linear trends in proportions and frequencies"; the threshold and the five years
 * as in Public Health England (2018), "Trends in Fingertips".
 */
public final class ProportionTrend {

    /** The quantile of χ² with one degree of freedom that is exceeded by chance once in five hundred times. */
    static final double THRESHOLD = 9.5495;

    private static final int FEWEST_POINTS = 5;

    private ProportionTrend() {}

    /**
     * A period and what was counted in it.
     *
     * @param lastYear the same as the first for a single year
     * @param isSuppressed whether it is not shown; the counts are then not looked at
     */
    public record Point(int firstYear, int lastYear, long x, long n, boolean isSuppressed) {

        public static Point of(int year, long x, long n) {
            return new Point(year, year, x, n, false);
        }

        double time() {
            return (firstYear + lastYear) / 2.0;
        }

        double logit() {
            return Math.log((double) x / (n - x));
        }
    }

    /** The trend of points in the order of time. */
    public static Trend of(List<Point> points) {
        if (points.size() < FEWEST_POINTS) {
            return new NotCalculated(Reason.TOO_FEW_POINTS);
        }
        if (points.stream().anyMatch(Point::isSuppressed)) {
            return new NotCalculated(Reason.SUPPRESSED);
        }
        if (IntStream.range(1, points.size())
                .anyMatch(i -> points.get(i).firstYear() <= points.get(i - 1).lastYear())) {
            return new NotCalculated(Reason.OVERLAPPING_PERIODS);
        }
        if (points.stream().anyMatch(point -> point.x() == 0 || point.x() == point.n())) {
            return new NotCalculated(Reason.ZERO_WIDTH_CI);
        }
        double chiSquare = chiSquare(points);
        if (chiSquare <= THRESHOLD) {
            return new Calculated(Direction.NO_SIGNIFICANT_CHANGE, chiSquare);
        }
        List<Integer> signs = slopeSigns(points);
        if (signs.stream().distinct().count() > 1) {
            return new NotCalculated(Reason.UNSTABLE);
        }
        return new Calculated(signs.getFirst() > 0 ? Direction.INCREASING : Direction.DECREASING, chiSquare);
    }

    static double chiSquare(List<Point> points) {
        double n = points.stream().mapToDouble(Point::n).sum();
        double share = points.stream().mapToDouble(Point::x).sum() / n;
        double middle = points.stream().mapToDouble(p -> p.n() * p.time()).sum() / n;
        double covariance = points.stream()
                .mapToDouble(p -> (p.time() - middle) * (p.x() - p.n() * share))
                .sum();
        double variance = points.stream()
                .mapToDouble(p -> p.n() * (p.time() - middle) * (p.time() - middle))
                .sum();
        return covariance * covariance / (share * (1 - share) * variance);
    }

    /** Which way the line through all points goes, and then through all but each in turn. */
    static List<Integer> slopeSigns(List<Point> points) {
        return IntStream.rangeClosed(0, points.size())
                .map(left -> slopeSign(IntStream.range(0, points.size())
                        .filter(i -> i != left - 1)
                        .mapToObj(points::get)
                        .toList()))
                .boxed()
                .toList();
    }

    private static int slopeSign(List<Point> points) {
        double middle = points.stream().mapToDouble(Point::time).average().orElseThrow();
        return (int) Math.signum(points.stream()
                .mapToDouble(p -> (p.time() - middle) * p.logit())
                .sum());
    }
}
