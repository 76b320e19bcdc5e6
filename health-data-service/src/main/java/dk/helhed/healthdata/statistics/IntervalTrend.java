package dk.helhed.healthdata.statistics;

import java.util.List;

/**
 * The trend of rates and other values of which only the 95 % interval is known: the slope of the line through them, each
 * weighted by the inverse of its variance, and its χ².
 *
 * <p>Source: Public Health England (2018), "Trends in Fingertips".
 */
public final class IntervalTrend {

    /** As many standard errors as a 95 % interval is wide, rounded as the source has it. */
    private static final double WIDTH = 3.92;

    private static final SignificantTrend<Point> TREND =
            new SignificantTrend<>(IntervalTrend::chiSquare, points -> new Line(points).slope());

    private IntervalTrend() {}

    /** A period, its value and the value's 95 % interval. */
    public record Point(int firstYear, int lastYear, double value, Interval p95, boolean isSuppressed, boolean isBreak)
            implements TrendPoint {

        public static Point of(int year, double value, Interval p95) {
            return new Point(year, year, value, p95, false, false);
        }

        @Override
        public boolean isWithoutWidth() {
            return !(p95.upper() > p95.lower());
        }

        double weight() {
            double error = (p95.upper() - p95.lower()) / WIDTH;
            return 1 / (error * error);
        }
    }

    /** The weighted sums that a line is drawn by. */
    private record Line(double covariance, double variance) {

        Line(List<Point> points) {
            this(points, mean(points, true), mean(points, false));
        }

        private Line(List<Point> points, double time, double value) {
            this(
                    points.stream()
                            .mapToDouble(p -> p.weight() * (p.time() - time) * (p.value() - value))
                            .sum(),
                    points.stream()
                            .mapToDouble(p -> p.weight() * (p.time() - time) * (p.time() - time))
                            .sum());
        }

        private static double mean(List<Point> points, boolean ofTime) {
            return points.stream()
                            .mapToDouble(p -> p.weight() * (ofTime ? p.time() : p.value()))
                            .sum()
                    / points.stream().mapToDouble(Point::weight).sum();
        }

        double slope() {
            return covariance / variance;
        }
    }

    /** The trend of the newest five of these points, which are in the order of time. */
    public static Trend of(List<Point> points) {
        return TREND.of(points);
    }

    static double chiSquare(List<Point> points) {
        Line line = new Line(points);
        return line.slope() * line.slope() * line.variance();
    }

    static List<Integer> slopeSigns(List<Point> points) {
        return TREND.slopeSigns(points);
    }
}
