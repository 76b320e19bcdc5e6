package dk.helhed.healthdata.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rate as it would be if the area's residents were as old as a standard population, so that areas can be compared.
 *
 * <p>Its interval is Dobson's: the interval of the count of events, brought to the scale of the rate. Dobson, Kuulasmaa,
 * Eberle and Scherer (1991), "Confidence intervals for weighted sums of Poisson parameters". Not calculated below 10 events.
 */
public record StandardisedRate(double value, Interval interval) {

    /** The European Standard Population 2013 (Eurostat): 0–4, 5–9 … 85–89, 90 and over. */
    public static final List<Integer> ESP2013 = List.of(
            5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
            1000);

    private static final long FEWEST_EVENTS = 10;

    /**
     * Of events that happen to a person once at most.
     *
     * @param events by age band, as the weights have them
     * @param residents by age band, at least 1 in each
     * @return nothing below 10 events
     */
    public static Optional<StandardisedRate> of(
            List<Long> events, List<Long> residents, List<Integer> weights, double multiplier, Confidence confidence) {
        return of(events, events, residents, weights, multiplier, confidence);
    }

    /**
     * Of events that can happen to a person more than once: then the variance of the events is greater than their
     * number, and is taken from how many persons had how many ({@link RepeatEvents}).
     *
     * @param variances of the events, by age band
     */
    public static Optional<StandardisedRate> of(
            List<Long> events,
            List<Long> variances,
            List<Long> residents,
            List<Integer> weights,
            double multiplier,
            Confidence confidence) {
        int bands = weights.size();
        if (events.size() != bands || variances.size() != bands || residents.size() != bands) {
            throw new IllegalArgumentException("as many events and residents as weights");
        }
        long all = events.stream().mapToLong(Long::longValue).sum();
        if (all < FEWEST_EVENTS) {
            return Optional.empty();
        }
        double total = weights.stream().mapToDouble(Integer::doubleValue).sum();
        double rate = IntStream.range(0, bands)
                .mapToDouble(i -> weights.get(i) / total * events.get(i) / residents.get(i))
                .sum();
        double variance = IntStream.range(0, bands)
                .mapToDouble(i -> Math.pow(weights.get(i) / total / residents.get(i), 2) * variances.get(i))
                .sum();
        Interval count = Count.interval(all, confidence);
        double scale = Math.sqrt(variance / all);
        var interval = new Interval(rate + scale * (count.lower() - all), rate + scale * (count.upper() - all));
        return Optional.of(new StandardisedRate(rate * multiplier, interval.times(multiplier)));
    }
}
