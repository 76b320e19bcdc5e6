package dk.helhed.healthdata.value;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.kit.outbox.OutboxEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the value in force for a key, on the topic {@code health-data.value.v1}.
 *
 * @param previousRelease the number of the release that was in force before, null for the first
 */
record ValueEvent(
        String area,
        String indicator,
        String period,
        String breakdown,
        ValueStatus status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        Unit unit,
        UUID datasetId,
        int release,
        @Nullable Integer previousRelease,
        boolean synthetic,
        boolean inferred,
        Instant publishedAt) {

    private static final String TOPIC = "health-data.value.v1";

    static ValueEvent of(
            Figure figure,
            UUID datasetId,
            int release,
            @Nullable Integer previousRelease,
            boolean synthetic,
            Instant publishedAt) {
        return new ValueEvent(
                figure.area(),
                figure.indicator(),
                figure.period(),
                figure.breakdown(),
                figure.status(),
                figure.value(),
                figure.lower(),
                figure.upper(),
                figure.unit(),
                datasetId,
                release,
                previousRelease,
                synthetic,
                figure.inferred(),
                publishedAt);
    }

    static OutboxEvent of(Headline headline) {
        return new OutboxEvent(
                TOPIC,
                headline.key(),
                "value/" + headline.key(),
                headline.version(),
                headline.municipality(),
                "dk.helhed.health-data.value.stated",
                headline.event());
    }
}
