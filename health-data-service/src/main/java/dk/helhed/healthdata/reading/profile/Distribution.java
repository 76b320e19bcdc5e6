package dk.helhed.healthdata.reading.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the figures of the areas of one level lie, as far as they are shown. */
@Schema(name = "LevelDistribution")
public record Distribution(
        @Schema(examples = "31.2") @Nullable Double lowest,
        @Schema(examples = "38.4") @Nullable Double lowerQuartile,
        @Schema(examples = "43.0") @Nullable Double median,
        @Schema(examples = "48.9") @Nullable Double upperQuartile,
        @Schema(examples = "61.7") @Nullable Double highest,

        @Schema(description = "Of how many areas the figure is shown.", examples = "11")
        int shown,

        @Schema(description = "Of how many it is not.", examples = "2")
        int hidden) {

    /**
     * Quartiles lie between two values as far as their place does (Hyndman and Fan 1996, definition 7).
     *
     * @param values of the areas whose figure is shown
     */
    public static Distribution of(double[] values, int hidden, int decimals) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return new Distribution(
                at(sorted, 0, decimals),
                at(sorted, .25, decimals),
                at(sorted, .5, decimals),
                at(sorted, .75, decimals),
                at(sorted, 1, decimals),
                sorted.length,
                hidden);
    }

    private static @Nullable Double at(double[] sorted, double share, int decimals) {
        if (sorted.length == 0) {
            return null;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        double value = sorted[below] + (place - below) * (above - sorted[below]);
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
