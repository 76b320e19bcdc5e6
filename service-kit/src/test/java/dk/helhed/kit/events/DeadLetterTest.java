package dk.helhed.kit.events;

import static dk.helhed.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.history.Database;
import dk.helhed.kit.testing.Tokens;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLetterTest {

    private static final String LIST = "/v1/operations/dead-letters";

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

    /** Publishes an event that the reader cannot take and gives the id of the dead letter that it becomes. */
    private static String poison(String key) {
        Topics.publish("kit.note.v1", key, "0751", 1, UUID.randomUUID(), "{\"id\":\"x\",\"text\":\"poison\"}");
        eventually(() -> letter(key) != null);
        return letter(key);
    }

    private static String letter(String key) {
        return operator().get(LIST + "?limit=200").path("items.find { it.key == '" + key + "' }?.id");
    }
}
