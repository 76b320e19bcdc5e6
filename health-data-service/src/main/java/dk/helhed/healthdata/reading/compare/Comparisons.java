package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.reading.compare.References.Reference;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.ReferenceComparison.Better;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares an area's interval with the value of a reference, which holds the area: same sex, age, period and version. */
final class Comparisons {

    /** What nothing lies outside of, where the source states one interval only. */
    private static final Interval ANYTHING = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final DatasetShape shape;
    private final Estimates estimates;
    private final References references;

    Comparisons(DatasetShape shape, Estimates estimates, List<String> compareTo) {
        this.shape = shape;
        this.estimates = estimates;
        this.references = new References(shape.area(), compareTo);
    }

    List<Comparison> of(int metric, int[] codes, Estimate own) {
        return references.of(codes[DatasetShape.AREA]).stream()
                .map(reference -> reference.reason() == null
                        ? compare(shape.metrics().get(metric), own, reference, at(metric, codes, reference))
                        : new Comparison(reference.code(), null, null, null, reference.reason()))
                .toList();
    }

    private Estimate at(int metric, int[] codes, Reference reference) {
        int[] there = codes.clone();
        there[DatasetShape.AREA] = reference.place();
        return estimates.at(metric, there);
    }

    private static Comparison compare(Metric metric, Estimate own, Reference reference, Estimate there) {
        @Nullable Double value = there.hasValue() ? rounded(there.value(), metric) : null;
        Interval p95 = own.p95();
        if (p95 == null) {
            return new Comparison(reference.code(), value, null, null, own.reason());
        }
        if (value == null) {
            return new Comparison(reference.code(), null, null, null, "REFERENCE_" + there.reason());
        }
        var result = ReferenceComparison.of(
                p95, own.p998() == null ? ANYTHING : own.p998(), there.value(), better(metric.polarity()));
        return new Comparison(
                reference.code(),
                value,
                result.comparison(),
                result.confidence().orElse(null),
                null);
    }

    private static double rounded(double value, Metric metric) {
        return StandardisedCells.rounded(value, metric.decimals());
    }

    private static Better better(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> Better.HIGHER;
            case LOWER_IS_BETTER -> Better.LOWER;
            case NEUTRAL -> Better.NEITHER;
        };
    }
}
