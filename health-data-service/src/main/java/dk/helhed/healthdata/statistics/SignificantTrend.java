package dk.helhed.healthdata.statistics;

import dk.helhed.healthdata.statistics.Trend.Calculated;
import dk.helhed.healthdata.statistics.Trend.Direction;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import dk.helhed.healthdata.statistics.Trend.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What trends of all kinds have in common: they are of the newest five periods, one right after the other; χ² must be
 * greater than chance explains, and the slope must keep its sign when any period is left out.
 *
 * <p>Source: Public Health England (2018), "Trends in Fingertips".
 */
final class SignificantTrend<P extends TrendPoint> {

    /** The quantile of χ² with one degree of freedom that is exceeded by chance once in five hundred times. */
    static final double THRESHOLD = 9.54953570608324;

    private static final int POINTS = 5;

    private final ToDoubleFunction<List<P>> chiSquare;
    private final ToDoubleFunction<List<P>> slope;

    SignificantTrend(ToDoubleFunction<List<P>> chiSquare, ToDoubleFunction<List<P>> slope) {
        this.chiSquare = chiSquare;
        this.slope = slope;
    }

    /** @param points in the order of time */
    Trend of(List<P> points) {
        if (points.size() < POINTS) {
            return new NotCalculated(Reason.TOO_FEW_POINTS);
        }
        List<P> newest = points.subList(points.size() - POINTS, points.size());
        return refusal(newest).<Trend>map(NotCalculated::new).orElseGet(() -> direction(newest));
    }

    private Optional<Reason> refusal(List<P> newest) {
        if (gaps(newest).anyMatch(gap -> gap > 1)) {
            return Optional.of(Reason.TOO_FEW_POINTS);
        }
        if (newest.stream().anyMatch(TrendPoint::isSuppressed)) {
            return Optional.of(Reason.SUPPRESSED);
        }
        if (newest.stream().anyMatch(TrendPoint::isBreak)) {
            return Optional.of(Reason.BREAK);
        }
        if (gaps(newest).anyMatch(gap -> gap < 1)) {
            return Optional.of(Reason.OVERLAPPING_PERIODS);
        }
        return newest.stream().anyMatch(TrendPoint::isWithoutWidth)
                ? Optional.of(Reason.ZERO_WIDTH_CI)
                : Optional.empty();
    }

    private IntStream gaps(List<P> newest) {
        return IntStream.range(1, newest.size())
                .map(i -> newest.get(i).firstYear() - newest.get(i - 1).lastYear());
    }

    private Trend direction(List<P> newest) {
        double found = chiSquare.applyAsDouble(newest);
        if (found <= THRESHOLD) {
            return new Calculated(Direction.NO_SIGNIFICANT_CHANGE, found);
        }
        List<Integer> signs = slopeSigns(newest);
        if (signs.stream().distinct().count() > 1) {
            return new NotCalculated(Reason.UNSTABLE);
        }
        return new Calculated(signs.getFirst() > 0 ? Direction.INCREASING : Direction.DECREASING, found);
    }

    /** Which way the line through all points goes, and then through all but each in turn. */
    List<Integer> slopeSigns(List<P> points) {
        return IntStream.rangeClosed(0, points.size())
                .map(left -> (int) Math.signum(slope.applyAsDouble(IntStream.range(0, points.size())
                        .filter(i -> i != left - 1)
                        .mapToObj(points::get)
                        .toList())))
                .boxed()
                .toList();
    }
}
