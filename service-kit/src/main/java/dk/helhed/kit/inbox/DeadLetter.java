package dk.helhed.kit.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record that a reader could not understand, as an operator sees it. Topics hold public state only, so it may be shown. */
@Schema(name = "DeadLetter")
record DeadLetter(
        UUID id,

        @Schema(examples = "plans.area.v1") String topic,
        @Schema(examples = "0") int partition,
        @Schema(examples = "42") long offset,
        @Schema(examples = "0751-bispehaven") @Nullable String key,
        @Schema(examples = "{\"ce_specversion\":\"1.0\"}") Map<String, String> headers,

        @Schema(description = "The bytes read as UTF-8.", examples = "{\"code\":\"0751-bispehaven\"}") @Nullable
        String payload,

        @Schema(description = "The bytes as they came.", examples = "e30=") @Nullable
        String payloadBase64,

        @Schema(examples = "the CloudEvent has no ce_id") String reason,
        State state,

        @Schema(description = "How often it was replayed in vain.", examples = "0")
        int attempts,

        Instant receivedAt,
        @Nullable Instant settledAt,
        @Schema(examples = "aarhus-operator") @Nullable String settledBy) {

    /** Where a dead letter is in its life. */
    @Schema(name = "DeadLetterState")
    enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    @JsonIgnore
    ConsumerRecord<String, byte[]> record() {
        RecordHeaders came = new RecordHeaders();
        headers.forEach((name, value) -> came.add(name, value.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = payloadBase64 == null ? null : Base64.getDecoder().decode(payloadBase64);
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                bytes,
                came,
                Optional.empty());
    }
}
