package dk.helhed.kit.testing;

import static dk.helhed.kit.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
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

/** The real broker as the neighbours use it: what they publish, and what they read. */
public final class Topics {

    /** The setting that names the broker's address for the tests, who come without TLS and password. */
    static final String ADDRESS = "helhed.test.kafka";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CREATED = ConcurrentHashMap.newKeySet();

    private Topics() {}

    /** How a client names itself to the broker. */
    public static String user(String name, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                + password + "\";";
    }

    /** Gives the broker this user, or the user another password. */
    public static void password(String name, String password) throws InterruptedException, ExecutionException {
        var change = new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.alterUserScramCredentials(List.of(change)).all().get();
        }
    }

    /** Makes a neighbour's topic, as the neighbour does when it starts. */
    private static void create(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
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

    /** Publishes a CloudEvent and returns its partition; without a payload it is a tombstone. */
    public static int publish(
            String topic, String key, String municipality, long version, UUID eventId, @Nullable Object payload) {
        return publish(topic, null, key, municipality, version, eventId, payload);
    }

    /** Publishes a CloudEvent to this partition. */
    public static int publish(
            String topic,
            @Nullable Integer partition,
            String key,
            String municipality,
            long version,
            UUID eventId,
            @Nullable Object payload) {
        String text = payload == null || payload instanceof String
                ? (String) payload
                : JSON.valueToTree(payload).toString();
        return publishRaw(topic, partition, key, cloudEvent(municipality, version, eventId), text);
    }

    /** Publishes what need not be a CloudEvent. */
    public static int publishRaw(
            String topic,
            @Nullable Integer partition,
            String key,
            Map<String, String> headers,
            @Nullable String payload) {
        if (CREATED.add(topic)) {
            create(topic);
        }
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get().partition();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> cloudEvent(String municipality, long version, UUID eventId) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", eventId.toString(),
                "ce_source", "/test",
                "ce_type", "dk.helhed.test.stated",
                "ce_time", "2024-01-01T00:00:00Z",
                "ce_tenant", municipality,
                "ce_aggregateversion", Long.toString(version));
    }

    /** All records of the key, as soon as there are so many. */
    public static List<ConsumerRecord<String, byte[]>> await(String topic, String key, int count) {
        return await(topic, key, records -> records.size() >= count);
    }

    /** All payloads of the key, as soon as they are what is waited for. */
    public static List<JsonNode> awaitPayloads(String topic, String key, Predicate<List<JsonNode>> expected) {
        return payloads(await(topic, key, records -> expected.test(payloads(records))));
    }

    private static List<JsonNode> payloads(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(Topics::json).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> await(
            String topic, String key, Predicate<List<ConsumerRecord<String, byte[]>>> expected) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(address(), topic)) {
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return expected.test(found);
            });
        }
        return found;
    }

    /** All records of the key that the topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic, String key) {
        return read(topic).stream().filter(record -> key.equals(record.key())).toList();
    }

    /** All that a topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        return readAt(address(), topic);
    }

    /** All that a topic holds now at a broker that is not the one of these tests' configuration. */
    public static List<ConsumerRecord<String, byte[]>> readAt(String address, String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(address, topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return records;
    }

    /** The names of all topics. */
    public static List<String> names() {
        try (KafkaConsumer<String, byte[]> consumer = consumer(address())) {
            return List.copyOf(consumer.listTopics().keySet());
        }
    }

    private static KafkaConsumer<String, byte[]> reader(String address, String topic) {
        KafkaConsumer<String, byte[]> consumer = consumer(address);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }

    private static KafkaConsumer<String, byte[]> consumer(String address) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest", "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The payload; empty for a tombstone. */
    public static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    /** The payload; missing in a tombstone. */
    public static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? MissingNode.getInstance() : JSON.readTree(record.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key, headers and payload, as one text. */
    public static String whole(ConsumerRecord<String, byte[]> record) {
        StringBuilder whole = new StringBuilder(record.topic() + " " + record.key());
        record.headers()
                .forEach(header -> whole.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
        return whole.append(' ').append(text(record)).toString();
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue(ADDRESS, String.class);
    }
}
