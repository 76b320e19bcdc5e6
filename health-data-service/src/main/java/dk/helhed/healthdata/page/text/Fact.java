package dk.helhed.healthdata.page.text;

import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one figure of an area, for a sentence.
 *
 * @param anchor where the figure stands on the page
 * @param value with its unit; null where it is hidden
 * @param isHidden whether it is hidden; where it is not and has no value, it is missing
 * @param since the first year of the trend
 */
public record Fact(
        String anchor,
        String title,
        @Nullable String value,
        boolean isHidden,
        String period,
        @Nullable Against against,
        Trend.@Nullable Direction direction,
        String since) {

    /**
     * How it stands to the reference that sentences speak of.
     *
     * @param isHigher whether the area's figure is the higher one
     * @param confidence null where it is similar
     */
    public record Against(
            ReferenceComparison result,
            boolean isHigher,
            @Nullable Confidence confidence,
            String name,
            String value) {

        boolean isSimilar() {
            return result == ReferenceComparison.SIMILAR;
        }
    }

    boolean hasTrend() {
        return direction == Trend.Direction.INCREASING || direction == Trend.Direction.DECREASING;
    }

    /** The more it has to say, the earlier it is said. */
    int weight() {
        int weight = hasTrend() ? 2 : 0;
        if (against != null && !against.isSimilar()) {
            weight += against.confidence() == Confidence.P998 ? 4 : 3;
        }
        return weight;
    }
}
