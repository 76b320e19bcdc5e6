package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a dataset and what it is computed from.
 *
 * @param decimals of the value as it is shown
 * @param count the measure that is counted; null where the figure is stated and not computed
 * @param denominator the measure that it is a share or a rate of; null where there is none
 */
public record Metric(
        String indicator,
        Bilingual title,
        Unit unit,
        int decimals,
        Polarity polarity,
        Method method,
        @Nullable String count,
        @Nullable String denominator) {

    /** How the interval of a figure comes about. */
    public enum Method {
        /** Of a share of persons: Wilson. */
        PROPORTION,
        /** Of events that come once to a person, by a denominator: Byar, exact below ten. */
        RATE,
        /** Of a count: Byar, exact below ten. */
        COUNT,
        /** Of events that may come again to the same person: none is computed. */
        REPEAT_EVENTS,
        /** As the source states it. */
        AS_STATED
    }
}
