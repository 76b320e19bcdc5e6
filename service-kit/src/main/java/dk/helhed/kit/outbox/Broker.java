package dk.helhed.kit.outbox;

import dk.helhed.kit.trace.Sending;
import dk.helhed.kit.trace.Traces;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The relay's side of Kafka: the topics that the service owns, and a producer that says for each record how it went. */
@ApplicationScoped
class Broker {

    private static final int PARTITIONS = 3;
    // The state of a large thing is one record.
    private static final int LARGEST_RECORD = 16 * 1024 * 1024;
    private static final String KEPT_MILLIS = Long.toString(TimeUnit.DAYS.toMillis(90));

    private final Map<String, Object> connection;
    private final RelayConfig config;
    private final Traces traces;
    private @Nullable Producer<String, byte[]> producer;

    /** @param connection all that is configured under kafka.*; the address is asked for by name, for none may start without */
    Broker(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            RelayConfig config,
            Traces traces) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.config = config;
        this.traces = traces;
    }

    /** Creates the topics that are missing; existing ones are left as their operator set them. */
    void ensureTopics() throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            config.topics().forEach((name, kind) -> {
                if (!existing.contains(name)) {
                    missing.add(topic(name, kind));
                }
            });
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(10, TimeUnit.SECONDS);
            }
        }
    }

    private static NewTopic topic(String name, RelayConfig.Kind kind) {
        Map<String, String> settings = switch (kind) {
            case STATE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        // How long a tombstone can be read: as long as a reader may have been away.
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        KEPT_MILLIS,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(LARGEST_RECORD));
            case LOG ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        KEPT_MILLIS);
        };
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
    }

    /**
     * Sends the records, those of one key one after another so that a failed one is never overtaken; answers for each
     * whether the broker has it. A record that was held back because an earlier one of its key failed is not in the answer.
     */
    Map<PendingRecord, Optional<Throwable>> send(List<PendingRecord> records) {
        Map<String, Deque<PendingRecord>> byKey = new LinkedHashMap<>();
        records.forEach(record ->
                byKey.computeIfAbsent(record.key(), k -> new ArrayDeque<>()).add(record));
        Map<PendingRecord, Optional<Throwable>> outcome = new HashMap<>();
        while (!byKey.isEmpty()) {
            outcome.putAll(sendFirst(byKey));
        }
        return outcome;
    }

    /**
     * Takes away the first of each key, and what was behind those that failed. All are sent from this thread: on the
     * producer's own, a topic that it does not know yet would wait for itself.
     */
    private Map<PendingRecord, Optional<Throwable>> sendFirst(Map<String, Deque<PendingRecord>> byKey) {
        Map<PendingRecord, CompletableFuture<Optional<Throwable>>> sent = new LinkedHashMap<>();
        byKey.values().forEach(sameKey -> sent.put(sameKey.getFirst(), sendOne(sameKey.removeFirst())));
        Map<PendingRecord, Optional<Throwable>> outcome = new HashMap<>();
        sent.forEach((record, acknowledged) -> {
            outcome.put(record, acknowledged.join());
            if (outcome.get(record).isPresent()
                    || Objects.requireNonNull(byKey.get(record.key())).isEmpty()) {
                byKey.remove(record.key());
            }
        });
        return outcome;
    }

    private CompletableFuture<Optional<Throwable>> sendOne(PendingRecord pending) {
        Sending sending = traces.send(pending.topic(), pending.traceparent());
        CompletableFuture<Optional<Throwable>> acknowledged = new CompletableFuture<>();
        try {
            var unused = producer()
                    .send(
                            pending.toProducerRecord(sending.traceparent()),
                            (metadata, failure) -> acknowledged.complete(Optional.ofNullable(failure)));
        } catch (RuntimeException e) {
            acknowledged.complete(Optional.of(e));
        }
        return acknowledged.whenComplete((failure, never) -> sending.ended(failure.orElse(null)));
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
            // The one that clients of every language can read.
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
