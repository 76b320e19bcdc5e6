package dk.helhed.healthdata.statistics;

import java.util.List;

/**
 * The trend of a proportion over years: Armitage's χ² for a trend, and the slope of the logits.
 *
 * <p>Source: Armitage (1955), "Tests for linear trends in proportions and frequencies".
 */
public final class ProportionTrend {

    private static final SignificantTrend<Point> TREND =
            new SignificantTrend<>(ProportionTrend::chiSquare, ProportionTrend::slope);

    private ProportionTrend() {}

    /** A period and what was counted in it: x of n. */
    public record Point(int firstYear, int lastYear, long x, long n, boolean isSuppressed, boolean isBreak)
            implements TrendPoint {

        public static Point of(int year, long x, long n) {
            return new Point(year, year, x, n, false, false);
        }

        @Override
        public boolean isWithoutWidth() {
            return x <= 0 || x >= n;
        }

        double logit() {
            return Math.log((double) x / (n - x));
        }
    }

    /** The trend of the newest five of these points, which are in the order of time. */
    public static Trend of(List<Point> points) {
        return TREND.of(points);
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

    static List<Integer> slopeSigns(List<Point> points) {
        return TREND.slopeSigns(points);
    }

    /** Up to a positive factor. */
    private static double slope(List<Point> points) {
        double middle = points.stream().mapToDouble(Point::time).average().orElseThrow();
        return points.stream().mapToDouble(p -> (p.time() - middle) * p.logit()).sum();
    }
}
