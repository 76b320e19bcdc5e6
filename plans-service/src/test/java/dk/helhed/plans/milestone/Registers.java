package dk.helhed.plans.milestone;

import dk.helhed.plans.registervalue.ValuePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Stands where health-data-service stands: states values on the real broker, and reads what comes of them. */
final class Registers {

    private Registers() {}

    static void prepare() throws Exception {
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(ValuePayload.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

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

    /** Sends as the register of a municipality and waits for the broker's word. */
    static void send(String tenant, Statement... statements) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            for (Statement statement : statements) {
                producer.send(record(tenant, statement)).get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(String tenant, Statement statement) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                ValuePayload.TOPIC,
                statement.key(),
                statement.payload() == null ? null : statement.payload().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        statement.id().toString(),
                        "ce_source",
                        "/helhed/health-data-service",
                        "ce_type",
                        "dk.helhed.health-data.value.stated",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_tenant",
                        tenant,
                        "ce_aggregateversion",
                        Long.toString(statement.version()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The payloads that a topic holds of a key, in their order. */
    static List<String> published(String topic, String key) {
        return records(topic, key).stream().map(ConsumerRecord::value).toList();
    }

    /** The versions that a topic states of a key, in their order. */
    static List<Long> numbers(String topic, String key) {
        return records(topic, key).stream()
                .map(record ->
                        record.headers().lastHeader("ce_aggregateversion").value())
                .map(value -> Long.valueOf(new String(value, StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<ConsumerRecord<String, String>> records(String topic, String key) {
        Properties settings = settings();
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        records.add(record);
                    }
                }
            }
        }
        return records;
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        return settings;
    }
}
