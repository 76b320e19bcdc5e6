package dk.helhed.kit.history;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {

    private final Jottings jottings = new Jottings();

    @Test
    void a_change_is_told_with_who_what_when_and_why() {
        String id = jottings.write("a");
        jottings.editor
                .request()
                .header("X-Request-Id", "request-1")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("text", "b", "reason", "Slåfejl"))
                .put(Jottings.PATH + "/" + id)
                .then()
                .statusCode(200);

        jottings.trail("")
                .statusCode(200)
                .body("items.position", contains(1, 2))
                .body("items.kind", contains("jottings", "jottings"))
                .body("items.id", contains(id, id))
                .body("items.version", contains(0, 1))
                .body("items.reason", contains(nullValue(), equalTo("Slåfejl")))
                .body("items[1].client", equalTo("test-" + jottings.municipality + "-editor"))
                .body("items[1].roles", contains("editor"))
                .body("items[1].requestId", equalTo("request-1"))
                .body("items[1].operation", equalTo("PUT /v1/jottings/" + id))
                .body("items[1].at", notNullValue())
                .body("items[1].hash", matchesPattern("[0-9a-f]{64}"))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_repetition_and_a_refusal_are_no_changes() {
        String key = Jottings.key();
        for (int i = 0; i < 3; i++) {
            jottings.editor
                    .request()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("text", "once"))
                    .post(Jottings.PATH)
                    .then()
                    .statusCode(201);
        }
        String id = jottings.trail("").extract().path("items[0].id");
        jottings.change(id, "\"7\"", Map.of("text", "too late")).statusCode(412);

        jottings.trail("").body("items.operation", contains("POST /v1/jottings"));
    }

    @Test
    void what_was_changed_besides_and_what_was_removed_is_told_too() {
        String id = jottings.write("a");
        jottings.editor
                .request()
                .header("Idempotency-Key", Jottings.key())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("text", "b"))
                .post(Jottings.PATH + "/" + id + "/copies")
                .then()
                .statusCode(200);
        jottings.editor.request().delete(Jottings.PATH + "/" + id).then().statusCode(204);

        jottings.trail("")
                .body("items.size()", equalTo(4))
                .body("items.version", contains(0, 1, 0, null))
                .body("items[1].id", equalTo(id))
                .body("items[2].operation", equalTo("POST /v1/jottings/" + id + "/copies"))
                .body("items[3].operation", equalTo("DELETE /v1/jottings/" + id));
    }

    @Test
    void what_is_kept_is_what_was_stated_and_not_what_follows_from_it() throws SQLException {
        String id = jottings.write("open");

        assertEquals(
                "{\"id\": \"" + id + "\", \"text\": \"open\", \"version\": 0}",
                Database.read("select state::text from history where subject = '" + id + "'"));
        assertEquals("true", Database.read("select published from history where subject = '" + id + "'"));
    }

    @Test
    void the_trail_is_narrowed_by_thing_client_and_time_and_read_by_pages() {
        jottings.begin();
        String second = jottings.trail("").extract().path("items[2].id");
        String at = jottings.trail("").extract().path("items[2].at");

        jottings.trail("&kind=jottings&id=" + second).body("items.position", contains(3));
        jottings.trail("&kind=plans").body("items.size()", equalTo(0));
        jottings.trail("&client=nobody").body("items.size()", equalTo(0));
        jottings.trail("&from=" + at).body("items.position", contains(3));
        jottings.trail("&to=" + at).body("items.position", contains(1, 2));
        String cursor = jottings.auditor
                .get("/v1/audit?limit=2")
                .body("items.position", contains(1, 2))
                .extract()
                .path("nextCursor");
        jottings.auditor
                .get("/v1/audit?limit=2&cursor=" + cursor)
                .body("items.position", contains(3))
                .body("nextCursor", nullValue());
        jottings.trail("&colour=red&from=yesterday")
                .statusCode(400)
                .body("errors.parameter", hasItem("colour"))
                .body("errors.parameter", hasItem("from"));
    }

    @Test
    void only_the_auditor_of_the_municipality_reads_its_trail() {
        jottings.begin();

        Client.of("0492", "auditor").get("/v1/audit").statusCode(200).body("items.size()", equalTo(0));
        Client.of("0492", "auditor").get("/v1/audit/verify").statusCode(200).body("rows", equalTo(0));
        for (String path : new String[] {"/v1/audit", "/v1/audit/verify"}) {
            OUTSIDER.get(path).statusCode(401);
            jottings.editor.get(path).statusCode(403);
        }
    }
}
