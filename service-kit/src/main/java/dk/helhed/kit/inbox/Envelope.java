package dk.helhed.kit.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvents 1.0 binary-mode record. Unknown members of a payload are skipped: topics grow by additions. */
final class Envelope {

    private Envelope() {}

    static <P> Received<P> open(ConsumerRecord<String, byte[]> record, Class<P> payload, ObjectMapper json) {
        Map<String, String> headers = headers(record);
        if (!"1.0".equals(headers.get("ce_specversion"))) {
            throw new BadRecordException("not a CloudEvent 1.0 in binary mode");
        }
        if (record.key() == null) {
            throw new BadRecordException("the record has no key");
        }
        try {
            return new Received<>(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    record.key(),
                    required(headers, "ce_tenant"),
                    Long.parseLong(required(headers, "ce_aggregateversion")),
                    Instant.parse(required(headers, "ce_time")),
                    read(record.value(), payload, json));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRecordException("an attribute of the CloudEvent is malformed");
        }
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new BadRecordException("the CloudEvent has no " + name);
        }
        return value;
    }

    private static <P> @Nullable P read(byte @Nullable [] value, Class<P> payload, ObjectMapper json) {
        if (value == null) {
            return null;
        }
        ObjectReader reader = json.readerFor(payload).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try {
            return reader.readValue(value);
        } catch (IOException e) {
            throw new BadRecordException("the payload is not the JSON that the topic promises");
        }
    }
}
