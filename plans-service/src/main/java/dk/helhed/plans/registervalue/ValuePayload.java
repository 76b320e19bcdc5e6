package dk.helhed.plans.registervalue;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code health-data.value.v1} says of one area, indicator and period, as far as it is read here. */
public record ValuePayload(
        String area,
        String indicator,
        String period,
        @Nullable String breakdown,
        String status,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String datasetId,
        @Nullable Long release,
        @Nullable Boolean synthetic,
        @Nullable Instant publishedAt) {

    public static final String TOPIC = "health-data.value.v1";

    /** The record's key for what is stated. */
    String key() {
        return area + "·" + indicator + "·" + period;
    }
}
