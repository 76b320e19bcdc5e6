package dk.helhed.initiatives.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The real broker as the neighbours use it. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Topics() {}

    private static Map<String, Object> broker() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "auto.offset.reset",
                "earliest");
    }

    /** Makes a neighbour's topic, as the neighbour would when it starts. */
    public static void create(String topic) {
        try (Admin admin = Admin.create(broker())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes a record as a neighbour does; a payload of null is a tombstone. */
    public static void publish(
            String topic, String key, String tenant, long version, UUID eventId, @Nullable String payload) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key, payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_source", "/test",
                        "ce_type", "test",
                        "ce_time", "2024-01-01T00:00:00Z",
                        "ce_tenant", tenant,
                        "ce_aggregateversion", Long.toString(version))
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The records with the key, once there are so many. */
    public static List<ConsumerRecord<String, byte[]>> await(String topic, String key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    /** The keys of all records that are there now. */
    public static Set<String> keys(String topic) {
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return keys;
    }

    /** Keys, headers and texts of all records that are there now. */
    public static List<String> everything(String topic) {
        List<String> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(everythingOf(record)));
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return all;
    }

    private static String everythingOf(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder(record.key());
        record.headers().forEach(header -> all.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
        return all.append(' ')
                .append(record.value() == null ? "" : text(record))
                .toString();
    }

    private static KafkaConsumer<String, byte[]> reader(String topic) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(broker(), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList());
        return consumer;
    }

    public static void eventually(BooleanSupplier seen) {
        Clock clock = Clock.systemUTC();
        Instant deadline = clock.instant().plus(PATIENCE);
        while (!seen.getAsBoolean()) {
            if (clock.instant().isAfter(deadline)) {
                throw new AssertionError("not seen within " + PATIENCE);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
