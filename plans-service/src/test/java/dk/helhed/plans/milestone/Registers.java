package dk.helhed.plans.milestone;

import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.registervalue.ValuePayload;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** health-data-service, as plans-service knows it: it publishes values on the real broker. */
final class Registers {

    private Registers() {}

    /** One event as health-data-service writes it. */
    record Statement(
            UUID id, String key, long version, @Nullable String payload) {

        static Statement of(String area, String indicator, String period, long version, String figure) {
            String payload = """
                    {"area": "%s", "indicator": "%s", "period": "%s", "breakdown": "total", %s, "lower": null,
                     "upper": null, "unit": "percent", "datasetId": "d", "release": %d, "previousRelease": null,
                     "publishedAt": "2025-01-01T00:00:00Z"}""".formatted(area, indicator, period, figure, version);
            return new Statement(UUID.randomUUID(), area + "·" + indicator + "·" + period, version, payload);
        }

        static Statement published(String area, String indicator, String period, long version, String value) {
            return of(
                    area,
                    indicator,
                    period,
                    version,
                    "\"status\": \"PUBLISHED\", \"value\": " + value + ", \"synthetic\": false");
        }

        static Statement without(String area, String indicator, String period, long version, String status) {
            return of(
                    area,
                    indicator,
                    period,
                    version,
                    "\"status\": \"" + status + "\", \"value\": null, \"synthetic\": false");
        }
    }

    /** Publishes as the register of a municipality. */
    static void publish(String municipality, Statement... statements) {
        for (Statement one : statements) {
            Topics.publish(ValuePayload.TOPIC, one.key(), municipality, one.version(), one.id(), one.payload());
        }
    }

    /** The payloads that a topic holds of a key, in their order. */
    static List<String> published(String topic, String key) {
        return Topics.read(topic, key).stream().map(Topics::text).toList();
    }

    /** The versions that a topic states of a key, in their order. */
    static List<Long> numbers(String topic, String key) {
        return Topics.read(topic, key).stream()
                .map(record -> Long.valueOf(Topics.header(record, "ce_aggregateversion")))
                .toList();
    }
}
