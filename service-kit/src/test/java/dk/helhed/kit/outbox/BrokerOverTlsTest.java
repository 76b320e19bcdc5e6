package dk.helhed.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Eventually;
import dk.helhed.kit.testing.TestAuthority;
import dk.helhed.kit.testing.Topics;
import dk.helhed.kit.trace.Traces;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that lets the service in over TLS and with its password only, and what is said when that is wrong. */
@QuarkusTest
class BrokerOverTlsTest {

    private static final String REFUSED =
            "The broker refuses the user or its password: see kafka.sasl.jaas.config and kafka.sasl.mechanism.";
    private static final String NOT_TRUSTED = "The broker's certificate is not trusted, or not for the host in"
            + " kafka.bootstrap.servers: see kafka.ssl.truststore.location.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    @Inject
    RelayConfig config;

    @Inject
    Traces traces;

    @TempDir
    Path folder;

    @Test
    void a_wrong_password_is_named_by_its_setting() {
        assertEquals(REFUSED, trouble(Map.of("sasl.jaas.config", Topics.user("app", "wrong"))));
    }

    @Test
    void a_certificate_of_another_authority_is_named_as_such() throws Exception {
        Path other = TestAuthority.in(folder).certificate();

        assertEquals(NOT_TRUSTED, trouble(Map.of("ssl.truststore.location", other.toString())));
    }

    @Test
    void a_certificate_for_another_host_is_named_as_such() {
        Broker broker = new Broker(bootstrapServers.replace("127.0.0.1", "localhost"), connection, config, traces);

        assertEquals(NOT_TRUSTED, trouble(broker));
    }

    @Test
    void a_file_that_is_not_there_is_named_by_its_setting() {
        assertEquals(
                "The Kafka client does not take its settings: see kafka.bootstrap.servers, and the files and passwords under"
                        + " kafka.ssl and kafka.sasl.",
                trouble(Map.of(
                        "ssl.truststore.location", folder.resolve("none.crt").toString())));
    }

    @Test
    void one_that_comes_without_tls_gets_no_answer_and_the_setting_is_named() {
        assertEquals(
                "The broker does not answer at kafka.bootstrap.servers, or speaks another protocol than"
                        + " kafka.security.protocol.",
                trouble(Map.of("security.protocol", "PLAINTEXT")));
    }

    @Test
    void a_password_is_exchanged_while_those_who_are_connected_go_on() throws Exception {
        String topic = config.topics().keySet().iterator().next();
        Topics.password("exchanged", "first");
        Broker connected = with(Map.of("sasl.jaas.config", Topics.user("exchanged", "first")));
        Eventually.eventually(() -> isTaken(connected, topic));

        Topics.password("exchanged", "second");

        Broker late = with(Map.of("sasl.jaas.config", Topics.user("exchanged", "first")));
        Eventually.eventually(() -> said(late).equals(REFUSED));
        assertTrue(isTaken(connected, topic));
        Broker next = with(Map.of("sasl.jaas.config", Topics.user("exchanged", "second")));
        assertTrue(isTaken(next, topic));
        connected.close();
        next.close();
    }

    private static boolean isTaken(Broker broker, String topic) {
        var record = new PendingRecord(1, topic, "key", new JsonObject(), "{}".getBytes(StandardCharsets.UTF_8), null);
        return broker.send(List.of(record)).equals(Map.of(record, Optional.empty()));
    }

    private String trouble(Map<String, Object> changes) {
        return trouble(with(changes));
    }

    private static String trouble(Broker broker) {
        return BrokerTrouble.sentence(assertThrows(Exception.class, broker::ensureTopics))
                .orElse("");
    }

    private static String said(Broker broker) {
        try {
            broker.ensureTopics();
            return "";
        } catch (Exception e) {
            return BrokerTrouble.sentence(e).orElse("");
        }
    }

    private Broker with(Map<String, Object> changes) {
        Map<String, Object> changed = new HashMap<>(connection);
        changed.putAll(changes);
        return new Broker(bootstrapServers, changed, config, traces);
    }
}
