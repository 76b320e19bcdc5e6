package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a cell beside others, from published cells alone.
 *
 * @param comparisons in the order in which they were asked for
 * @param trend null where it was not asked for
 * @param rank as above
 * @param notStandardised why there is no standardised rate, such as {@code SUPPRESSED_BAND}; null where there is one, or none
 *     was asked for
 */
public record CellStatistics(
        List<Comparison> comparisons,
        @Nullable Trend trend,
        @Nullable Ranked rank,
        @Nullable String notStandardised) {

    public CellStatistics(List<Comparison> comparisons, @Nullable Trend trend, @Nullable Ranked rank) {
        this(comparisons, trend, rank, null);
    }

    /**
     * @param reference the code of the area that it is compared with
     * @param value of the reference; null where it is not shown
     * @param result null where it cannot be compared, and then there is a reason
     * @param confidence at which it differs; null where it is similar
     * @param reason such as {@code REFERENCE_SUPPRESSED}; null where there is a result
     */
    public record Comparison(
            String reference,
            @Nullable Double value,
            @Nullable ReferenceComparison result,
            @Nullable Confidence confidence,
            @Nullable String reason) {}

    /**
     * Between which places the area lies among those of its level.
     *
     * @param best null where it has no place, and then there is a reason
     * @param of how many have a place
     * @param notRanked how many have none, since their figure is not shown
     */
    public record Ranked(
            @Nullable Integer best,
            @Nullable Integer worst,
            int of,
            int notRanked,
            @Nullable String reason) {}
}
