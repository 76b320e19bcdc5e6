package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.chart.Mark;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which word and which mark stands for what statistics say. */
final class Naming {

    private Naming() {}

    static @Nullable Mark mark(@Nullable Comparison comparison) {
        ReferenceComparison result = comparison == null ? null : comparison.result();
        return result == null ? null : Mark.valueOf(result.name());
    }

    static @Nullable String word(@Nullable Mark mark, Words words) {
        return mark == null ? null : words.get(mark.name().toLowerCase(Locale.ROOT));
    }

    static String trend(@Nullable Trend trend, Words words) {
        return switch (trend) {
            case null -> words.get("trendOther");
            case Trend.Calculated found ->
                words.get(
                        switch (found.direction()) {
                            case INCREASING -> "increasing";
                            case DECREASING -> "decreasing";
                            case NO_SIGNIFICANT_CHANGE -> "noChange";
                        });
            case Trend.NotCalculated none ->
                words.get(
                        switch (none.reason()) {
                            case TOO_FEW_POINTS -> "trendTooFew";
                            case BREAK -> "trendBreak";
                            case SUPPRESSED -> "trendHidden";
                            default -> "trendOther";
                        });
        };
    }

    static Trend.@Nullable Direction direction(@Nullable Trend trend) {
        return trend instanceof Trend.Calculated found ? found.direction() : null;
    }
}
