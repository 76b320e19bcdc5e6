package dk.helhed.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class BrokerTroubleTest {

    @Test
    void a_topic_without_a_right_is_named() {
        var refused = new ExecutionException(new TopicAuthorizationException(Set.of("plans.area.v1")));

        assertEquals(
                Optional.of("The broker has not, or gives this service no right to: plans.area.v1."),
                BrokerTrouble.sentence(refused));
    }

    @Test
    void who_is_refused_learns_which_settings_to_look_at_and_no_value() {
        assertEquals(
                Optional.of("The broker refuses the user or its password: see kafka.sasl.jaas.config and"
                        + " kafka.sasl.mechanism."),
                BrokerTrouble.sentence(new ExecutionException(new SaslAuthenticationException("user s3cret"))));
        assertEquals(
                Optional.of(
                        "The broker's certificate is not trusted, or not for the host in kafka.bootstrap.servers: see"
                                + " kafka.ssl.truststore.location."),
                BrokerTrouble.sentence(new KafkaException(new SslAuthenticationException("SSL handshake failed"))));
        assertEquals(
                Optional.of("The broker does not answer at kafka.bootstrap.servers, or speaks another protocol than"
                        + " kafka.security.protocol."),
                BrokerTrouble.sentence(new TimeoutException("s3cret")));
    }

    @Test
    void a_setting_that_the_client_does_not_take_is_named() {
        assertEquals(
                Optional.of("The setting kafka.security.protocol has a value that cannot be read."),
                BrokerTrouble.sentence(
                        client(Map.of("bootstrap.servers", "127.0.0.1:1", "security.protocol", "s3cret"))));
        assertEquals(
                Optional.of("The setting kafka.bootstrap.servers names no broker that can be found."),
                BrokerTrouble.sentence(client(Map.of("bootstrap.servers", "s3cret.invalid:1"))));
        assertEquals(
                Optional.of(
                        "The Kafka client does not take its settings: see kafka.bootstrap.servers, and the files and"
                                + " passwords under kafka.ssl and kafka.sasl."),
                BrokerTrouble.sentence(client(Map.of(
                        "bootstrap.servers", "127.0.0.1:1",
                        "security.protocol", "SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", "/s3cret"))));
    }

    @Test
    void what_is_not_of_kafka_is_left_as_it_is() {
        assertEquals(Optional.empty(), BrokerTrouble.sentence(new IllegalStateException("new")));
    }

    private static KafkaException client(Map<String, Object> settings) {
        return assertThrows(KafkaException.class, () -> {
            try (Admin admin = Admin.create(settings)) {
                admin.metrics();
            }
        });
    }
}
