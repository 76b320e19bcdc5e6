package dk.helhed.healthdata.statistics;

import java.util.Map;

/**
 * Events that can happen to a person more than once, such as admissions. They come in clusters, so that the interval of a
 * plain count would be too narrow: {@code var = Σ f² · var_f}, where the number of persons with f events varies by itself.
 *
 * <p>Source: Stukel, Glynn, Fisher, Sharp, Lu-Yao and Wennberg (1994), "Standardized rates of recurrent outcomes".
 */
public final class RepeatEvents {

    private RepeatEvents() {}

    /**
     * The variance of the number of events.
     *
     * @param persons how many persons had just so many events
     */
    public static long variance(Map<Integer, Long> persons) {
        return persons.entrySet().stream()
                .mapToLong(entry -> Math.multiplyExact((long) entry.getKey() * entry.getKey(), entry.getValue()))
                .reduce(0, Math::addExact);
    }

    /** The interval of the number of events: as wide as that of a plain count, times what the clusters add. */
    public static Interval interval(Map<Integer, Long> persons, Confidence confidence) {
        long events = persons.entrySet().stream()
                .mapToLong(entry -> Math.multiplyExact(entry.getKey(), entry.getValue()))
                .reduce(0, Math::addExact);
        Interval plain = Count.interval(events, confidence);
        if (events == 0) {
            return plain;
        }
        double spread = Math.sqrt((double) variance(persons) / events);
        return new Interval(
                Math.max(0, events - spread * (events - plain.lower())), events + spread * (plain.upper() - events));
    }
}
