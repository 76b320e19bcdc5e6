package dk.helhed.healthdata.value;

import dk.helhed.healthdata.indicator.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure as it is read: a value, or the reason why there is none. */
@Schema(name = "Value")
public record ValueView(
        @Schema(examples = "group-saerligt-udsatte") String area,
        @Schema(examples = "EMPLOYED_PCT") String indicator,

        @Schema(description = "A year, two years as from-to, or undated.", examples = "2014")
        String period,

        @Schema(examples = "total") String breakdown,
        ValueStatus status,

        @Schema(
                description = "Null unless the status is PUBLISHED, or WITHDRAWN in a list of what a release said.",
                examples = "40")
        @Nullable
        BigDecimal value,

        @Schema(description = "Lower bound of the 95 % interval.", examples = "38.2") @Nullable
        BigDecimal lower,

        @Schema(description = "Upper bound of the 95 % interval.", examples = "41.8") @Nullable
        BigDecimal upper,

        Unit unit,

        @Schema(description = "True where the value was deduced and is not printed in its source.")
        boolean inferred,

        @Schema(description = "True where the value is invented.")
        boolean synthetic,

        @Schema(examples = "The report prints no year.") @Nullable
        String note,

        UUID datasetId,

        UUID releaseId,

        @Schema(description = "The release's number within its dataset; null before it is published.", examples = "1")
        @Nullable
        Integer release,

        @Nullable Instant publishedAt) {

    public static ValueView of(
            Figure figure,
            UUID datasetId,
            UUID releaseId,
            @Nullable Integer release,
            boolean synthetic,
            @Nullable Instant publishedAt) {
        return new ValueView(
                figure.area(),
                figure.indicator(),
                figure.period(),
                figure.breakdown(),
                figure.status(),
                figure.value(),
                figure.lower(),
                figure.upper(),
                figure.unit(),
                figure.inferred(),
                synthetic,
                figure.note(),
                datasetId,
                releaseId,
                release,
                publishedAt);
    }

    public String key() {
        return area + "·" + indicator + "·" + period;
    }
}
