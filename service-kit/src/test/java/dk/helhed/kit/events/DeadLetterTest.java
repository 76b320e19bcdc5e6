package dk.helhed.kit.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.history.Database;
import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class DeadLetterTest {

    private static final String LIST = "/v1/operations/dead-letters";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @AfterEach
    void poisonAgain() {
        NoteReader.poisonIsCured = false;
    }

    @Test
    void an_operator_sees_what_could_not_be_understood_and_why() throws Exception {
        String id = poison(newKey());

        operator()
                .get(LIST + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("reason", equalTo("poison"), "state", equalTo("WAITING"), "headers.ce_tenant", equalTo("0751"));
    }

    @Test
    void a_mended_reader_takes_the_replayed_event() throws Exception {
        String id = poison(newKey());
        NoteReader.poisonIsCured = true;

        settle(id, "\"0\"", "REPLAYED").then().statusCode(200).body("state", equalTo("REPLAYED"));

        operator().get(LIST + "?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_replay_in_vain_is_counted_and_the_letter_waits_on() throws Exception {
        String id = poison(newKey());

        settle(id, "\"0\"", "REPLAYED")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo("still-unreadable"));

        operator().get(LIST + "/" + id).then().body("attempts", equalTo(1), "state", equalTo("WAITING"));
    }

    @Test
    void a_discarded_letter_cannot_be_settled_again() throws Exception {
        String id = poison(newKey());
        settle(id, "\"0\"", "DISCARDED").then().statusCode(200).body("state", equalTo("DISCARDED"));

        settle(id, "\"0\"", "REPLAYED").then().statusCode(409).body("errors.code", hasItem("dead-letter-settled"));
    }

    @Test
    void settling_needs_the_version_that_was_seen() throws Exception {
        String id = poison(newKey());

        operator()
                .contentType("application/json")
                .body(Map.of("to", "DISCARDED"))
                .put(LIST + "/" + id + "/settlement")
                .then()
                .statusCode(428);
        settle(id, "\"7\"", "DISCARDED").then().statusCode(412).body("errors.code", hasItem("stale-version"));
    }

    @Test
    void a_letter_of_a_topic_that_nobody_reads_any_more_is_not_replayed() throws Exception {
        String id = poison(newKey());
        int moved = Database.asSuperuser("update dead_letter set topic = 'kit.gone.v1' where id = '" + id + "'");
        assertEquals(1, moved);

        settle(id, "\"0\"", "REPLAYED").then().statusCode(409).body("errors.code", hasItem("no-reader"));

        operator().get(LIST + "/" + id).then().body("state", equalTo("WAITING"));
    }

    @Test
    void an_unknown_letter_is_not_found() {
        operator().get(LIST + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void only_operators_may_look_or_settle() throws Exception {
        String id = poison(newKey());

        given().get(LIST).then().statusCode(401);
        editor().get(LIST).then().statusCode(403);
        editor().get(LIST + "/" + id).then().statusCode(403);
        editor().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("to", "DISCARDED"))
                .put(LIST + "/" + id + "/settlement")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("0751", "operator"));
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.of("0751", "editor"));
    }

    private static io.restassured.response.Response settle(String id, String etag, String to) {
        return operator()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(Map.of("to", to))
                .put(LIST + "/" + id + "/settlement");
    }

    private static String newKey() {
        return "note-" + UUID.randomUUID();
    }

    /** Sends an event that the reader cannot take and gives the id of the dead letter that it becomes. */
    private String poison(String key) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            byte[] payload = "{\"id\":\"x\",\"text\":\"poison\"}".getBytes(StandardCharsets.UTF_8);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>("kit.note.v1", key, payload);
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", "dk.helhed.kit.note",
                            "ce_time", "2026-01-04T09:30:00Z",
                            "ce_tenant", "0751",
                            "ce_aggregateversion", "1")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(record).get();
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            String id = operator().get(LIST + "?limit=200").path("items.find { it.key == '" + key + "' }?.id");
            if (id != null) {
                return id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the poisoned event did not become a dead letter");
    }
}
