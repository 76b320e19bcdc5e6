package dk.helhed.healthdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The real broker as the neighbours use it. */
public final class Broker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Broker() {}

    private static String address() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Sends a CloudEvent about a key and gives the partition that it went to. */
    public static int send(
            String topic, String key, String tenant, long version, UUID eventId, @Nullable String payload) {
        return send(topic, null, key, tenant, version, eventId, payload);
    }

    /** Sends a CloudEvent to a partition of our choice. */
    public static int send(
            String topic,
            @Nullable Integer partition,
            String key,
            String tenant,
            long version,
            UUID eventId,
            @Nullable String payload) {
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key, value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_source", "/test",
                        "ce_type", "test",
                        "ce_time", "2024-01-01T00:00:00Z",
                        "ce_tenant", tenant,
                        "ce_aggregateversion", Long.toString(version))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            return producer.send(record).get().partition();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for this many records with the key, in the order they came. */
    public static List<JsonNode> await(String topic, String key, int count) {
        return awaitRecords(topic, key, count).stream().map(Broker::read).toList();
    }

    public static List<ConsumerRecord<String, byte[]>> awaitRecords(String topic, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant deadline = java.time.Clock.systemUTC().instant().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest", "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < count) {
                if (java.time.Clock.systemUTC().instant().isAfter(deadline)) {
                    throw new AssertionError("only " + found.size() + " of " + count + " records of " + key);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    /** All that a topic holds: keys, headers and values, as texts. */
    public static List<String> everything(String topic) {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest", "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    StringBuilder text = new StringBuilder(topic + " " + record.key());
                    record.headers()
                            .forEach(header ->
                                    text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
                    byte[] value = record.value();
                    found.add(text.append(' ')
                            .append(value == null ? "" : new String(value, StandardCharsets.UTF_8))
                            .toString());
                });
            }
        }
        return found;
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
