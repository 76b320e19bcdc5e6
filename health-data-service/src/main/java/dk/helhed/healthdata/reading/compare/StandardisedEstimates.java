package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.compare.Standardisation.Band;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.StandardisedRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Directly standardised rates of all ages together, from the published counts of the bands. */
final class StandardisedEstimates implements Estimates {

    static final String FEWER_THAN_10_EVENTS = "FEWER_THAN_10_EVENTS";
    static final String SUPPRESSED_BAND = "SUPPRESSED_BAND";
    static final String EMPTY_BAND = "EMPTY_BAND";

    private static final long HIDDEN = -1;

    private final DatasetShape shape;
    private final Standardisation by;
    private final Cells cells;
    private final Estimates plain;

    StandardisedEstimates(DatasetShape shape, Standardisation by, Cells cells, Estimates plain) {
        this.shape = shape;
        this.by = by;
        this.cells = cells;
        this.plain = plain;
    }

    @Override
    public Estimate at(int metric, int[] codes) {
        Estimate crude = plain.at(metric, codes);
        return isStandardised(metric, codes) && crude.hasValue()
                ? rate(shape.metrics().get(metric), codes)
                : crude;
    }

    /** Counts are not, nor is what is about one band only. */
    boolean isStandardised(int metric, int[] codes) {
        return shape.metrics().get(metric).method() != Metric.Method.COUNT && codes[by.axis()] == by.total();
    }

    private Estimate rate(Metric metric, int[] codes) {
        if (metric.count() == null || metric.denominator() == null) {
            return Estimate.without(metric.method().name());
        }
        List<Long> events = counts(metric.count(), codes);
        List<Long> residents = counts(metric.denominator(), codes);
        if (events.contains(HIDDEN) || residents.contains(HIDDEN)) {
            return Estimate.without(SUPPRESSED_BAND);
        }
        if (events.stream().anyMatch(count -> count < 0) || residents.stream().anyMatch(count -> count < 0)) {
            return Estimate.without(Reason.NOT_IN_RELEASE.name());
        }
        if (residents.contains(0L)) {
            return Estimate.without(EMPTY_BAND);
        }
        List<Integer> weights = by.bands().stream().map(Band::weight).toList();
        double per = metric.unit().per();
        Optional<StandardisedRate> found = StandardisedRate.of(events, residents, weights, per, Confidence.P95);
        if (found.isEmpty()) {
            return Estimate.without(FEWER_THAN_10_EVENTS);
        }
        if (metric.method() == Metric.Method.REPEAT_EVENTS) {
            return new Estimate(found.get().value(), null, null, Estimate.REPEAT_EVENTS);
        }
        return Estimate.sure(
                found.get().value(),
                found.get().interval(),
                StandardisedRate.of(events, residents, weights, per, Confidence.P998)
                        .orElseThrow()
                        .interval());
    }

    private List<Long> counts(String measure, int[] codes) {
        int[] at = codes.clone();
        List<Long> counts = new ArrayList<>();
        for (Band band : by.bands()) {
            at[by.axis()] = band.place();
            counts.add(cells.count(measure, at));
        }
        return counts;
    }
}
