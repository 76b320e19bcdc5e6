package dk.helhed.kit.outbox;

import dk.helhed.kit.trace.Traces;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A committed event that no acknowledgement of the broker has yet let go. */
record PendingRecord(
        long seq,
        String topic,
        String key,
        JsonObject headers,
        byte @Nullable [] payload,
        @Nullable String traceparent) {

    /** @param trace what it names as its trace; null where it belongs to none */
    ProducerRecord<String, byte[]> toProducerRecord(@Nullable String trace) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, key, payload);
        headers.forEach(header -> sent.headers()
                .add(header.getKey(), String.valueOf(header.getValue()).getBytes(StandardCharsets.UTF_8)));
        if (trace != null) {
            sent.headers().add(Traces.HEADER, trace.getBytes(StandardCharsets.UTF_8));
        }
        return sent;
    }
}
