package dk.helhed.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.trace.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokerTest {

    private static final int KEYS = 20;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    RelayConfig config;

    @Inject
    Traces traces;

    private Broker broker;
    private List<String> topics;

    @BeforeEach
    void prepare() throws Exception {
        broker = new Broker(bootstrapServers, connection, config, traces);
        broker.ensureTopics();
        topics = List.copyOf(config.topics().keySet());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void a_key_that_goes_on_in_a_topic_not_met_before_makes_no_other_wait() {
        List<PendingRecord> records = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            records.add(record(records.size(), topics.get(0), "key-" + key));
            records.add(record(records.size(), topics.get(1), "key-" + key));
        }

        Map<PendingRecord, Optional<Throwable>> outcome =
                assertTimeout(Duration.ofSeconds(10), () -> broker.send(records));

        assertEquals(records.size(), outcome.size());
        assertTrue(outcome.values().stream().allMatch(Optional::isEmpty), outcome.toString());
    }

    @Test
    void what_stands_behind_a_failed_record_of_its_key_is_held_back_and_other_keys_are_not() {
        PendingRecord unknown = record(1, "no-such-topic.v1", "blocked");
        PendingRecord behind = record(2, topics.get(0), "blocked");
        PendingRecord other = record(3, topics.get(0), "free");

        Map<PendingRecord, Optional<Throwable>> outcome = broker.send(List.of(unknown, behind, other));

        assertEquals(2, outcome.size());
        assertTrue(outcome.get(unknown).isPresent());
        assertTrue(outcome.get(other).isEmpty());
    }

    private static PendingRecord record(long seq, String topic, String key) {
        return new PendingRecord(seq, topic, key, new JsonObject(), "{}".getBytes(StandardCharsets.UTF_8), null);
    }
}
