package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.Count;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.Proportion;
import java.util.Arrays;

/** The figures of an indicator from its published counts: computed in full, rounded last. */
final class Computation {

    /** A rate on fewer events than these is marked. */
    private static final int FEW = 10;

    private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    private static final Interval[][] OF_FEW = Arrays.stream(Confidence.values())
            .map(confidence -> {
                Interval[] few = new Interval[FEW];
                Arrays.setAll(few, count -> Count.interval(count, confidence));
                return few;
            })
            .toArray(Interval[][]::new);

    private final Metric metric;
    private final boolean isRate;
    private final long per;
    private final long scale;

    Computation(Metric metric) {
        this.metric = metric;
        this.isRate = metric.denominator() != null;
        this.per = metric.unit().per();
        this.scale = (long) Math.pow(10, metric.decimals());
    }

    /** @param denominator 1 where there is none */
    Cell cell(long count, long denominator) {
        if (count == Block.ABSENT) {
            return Cell.without(Reason.NOT_IN_RELEASE);
        }
        if (count == Block.HIDDEN || denominator == Block.HIDDEN) {
            return Cell.without(Reason.SUPPRESSED);
        }
        if (isRate && denominator == 0) {
            return Cell.without(Reason.NO_DENOMINATOR);
        }
        if (denominator == Block.ABSENT) {
            return Cell.without(Reason.NOT_IN_RELEASE);
        }
        Interval wide = interval(count, denominator, Confidence.P95);
        Interval wider = interval(count, denominator, Confidence.P998);
        double factor = factor(denominator);
        return new Cell(
                isRate && ofEvents() && count < FEW ? Reason.FEW_EVENTS : null,
                value(count, denominator),
                count,
                isRate ? denominator : Double.NaN,
                rounded(wide.lower() * factor),
                rounded(wide.upper() * factor),
                rounded(wider.lower() * factor),
                rounded(wider.upper() * factor));
    }

    private boolean ofEvents() {
        return metric.method() == Method.RATE || metric.method() == Method.REPEAT_EVENTS;
    }

    /** Halves up, without an error of floating numbers: as the headline values of a release are rounded. */
    private double value(long count, long denominator) {
        long twice = Math.multiplyExact(Math.multiplyExact(count, per), 2 * scale);
        return (double) ((twice + denominator) / (2 * denominator)) / scale;
    }

    private Interval interval(long count, long denominator, Confidence confidence) {
        return switch (metric.method()) {
            case PROPORTION -> count > denominator ? NONE : Proportion.interval(count, denominator, confidence);
            case RATE, COUNT ->
                count < FEW ? OF_FEW[confidence.ordinal()][(int) count] : Count.interval(count, confidence);
            case REPEAT_EVENTS, AS_STATED -> NONE;
        };
    }

    /** What makes a bound of the interval one of the value. */
    private double factor(long denominator) {
        return metric.method() == Method.PROPORTION ? per : (double) per / denominator;
    }

    private double rounded(double bound) {
        return Double.isNaN(bound) ? bound : (double) Math.round(bound * scale) / scale;
    }
}
