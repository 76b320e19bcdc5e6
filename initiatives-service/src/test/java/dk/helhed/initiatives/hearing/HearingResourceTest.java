package dk.helhed.initiatives.hearing;

import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.testing.StateDiagram;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingResourceTest {

    private static final String OPEN_FROM = "2020-01-01";
    private static final String OPEN_TO = "2999-12-31";

    private static Map<String, @Nullable Object> draft(String from, String to) {
        return body("title", "A hearing", "opensOn", from, "closesOn", to, "invited", List.of("SAND", "Udsatterådet"));
    }

    private static Map<String, @Nullable Object> response(String day) {
        return body("respondent", "SAND", "text", "We are in favour.", "receivedOn", day);
    }

    private static String published() {
        return recorded(trackInFrameOf(100), 10L);
    }

    private static String hearing(String initiative) {
        return EDITOR.create("/v1/initiatives/" + initiative + "/hearings", draft(OPEN_FROM, OPEN_TO));
    }

    @Test
    void a_hearing_of_a_published_initiative_is_for_all() {
        String initiative = published();
        String reference = unique("hearing");

        String id = EDITOR.create(
                "/v1/initiatives/" + initiative + "/hearings",
                with(draft(OPEN_FROM, OPEN_TO), "externalId", reference));

        OUTSIDER.get("/v1/hearings/" + id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("invited", contains("SAND", "Udsatterådet"))
                .body("closesOn", equalTo(OPEN_TO));
        OUTSIDER.get("/v1/initiatives/" + initiative + "/hearings?externalId=" + reference)
                .body("items.id", contains(id));
    }

    @Test
    void the_readme_shows_the_steps_of_a_response_that_are_allowed() throws IOException {
        String responses = "/v1/hearings/" + hearing(published()) + "/responses";
        Set<String> steps = new HashSet<>(Set.of(StateDiagram.NONE + " " + ResponseState.RECEIVED));
        for (ResponseState from : ResponseState.values()) {
            for (ResponseState to : ResponseState.values()) {
                String path = "/v1/hearing-responses/" + EDITOR.create(responses, response("2021-02-17"));
                if (from != ResponseState.RECEIVED) {
                    move(path, from).statusCode(200);
                }
                if (move(path, to).extract().statusCode() == 200) {
                    steps.add(from + " " + to);
                }
            }
        }

        assertEquals(steps, StateDiagram.steps("hearing response"));
    }

    private static ValidatableResponse move(String response, ResponseState to) {
        return EDITOR.advance(response, EDITOR.etag(response), body("to", to.name(), "reason", "A reason"));
    }

    @Test
    void a_hearing_of_what_is_not_published_is_its_municipalitys_own() {
        String id = hearing(initiative(trackInFrameOf(100), 10L));

        AUDITOR.get("/v1/hearings/" + id).statusCode(200);
        NEIGHBOUR.get("/v1/hearings/" + id).statusCode(404);
        OUTSIDER.get("/v1/hearings/" + id).statusCode(404);
        OUTSIDER.get("/v1/hearings/" + id + "/responses").statusCode(404);
    }

    @Test
    void a_period_that_ends_before_it_begins_and_a_summary_before_the_end_are_refused_together() {
        EDITOR.post(
                        "/v1/initiatives/" + published() + "/hearings",
                        with(draft("2999-02-01", "2999-01-01"), "summary", "x"))
                .statusCode(422)
                .body("errors.code", contains("before-start", "summary-before-end"));
        EDITOR.post("/v1/initiatives/" + published() + "/hearings", with(draft("x", OPEN_TO), "title", ""))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/opensOn", "/title"));
    }

    @Test
    void a_response_is_read_by_others_once_it_is_published() {
        String hearing = hearing(published());
        String id = EDITOR.create("/v1/hearings/" + hearing + "/responses", response("2020-01-15"));
        String path = "/v1/hearing-responses/" + id;
        OUTSIDER.get(path).statusCode(404);
        OUTSIDER.get("/v1/hearings/" + hearing + "/responses").body("items.size()", equalTo(0));
        AUDITOR.get("/v1/hearings/" + hearing + "/responses?state=RECEIVED").body("items.id", contains(id));

        EDITOR.advance(path, "\"0\"", body("to", "PUBLISHED")).statusCode(200).body("state", equalTo("PUBLISHED"));

        OUTSIDER.get(path).statusCode(200).body("text", equalTo("We are in favour."));
        OUTSIDER.get("/v1/hearings/" + hearing + "/responses").body("items.id", contains(id));
        EDITOR.advance(path, "\"1\"", body("to", "WITHHELD"))
                .statusCode(409)
                .body("errors.code", contains("withheld-without-reason"));
        EDITOR.advance(path, "\"1\"", body("to", "WITHHELD", "reason", "It tells of a person."))
                .statusCode(200);
        OUTSIDER.get(path).statusCode(404);
    }

    @Test
    void a_response_is_received_while_the_hearing_is_open_and_holds_no_personal_number() {
        String hearing = hearing(published());
        String path = "/v1/hearings/" + hearing + "/responses";

        EDITOR.post(path, response("2019-12-31")).statusCode(422).body("errors.code", contains("outside-hearing"));
        EDITOR.post(path, response("2999-12-01")).statusCode(422);
        EDITOR.post(path, with(response("2020-01-15"), "text", "My number is 010170-1234."))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .body("errors.pointer", contains("/text"));
        String id = EDITOR.create(path, response("2020-01-15"));
        EDITOR.advance("/v1/hearing-responses/" + id, "\"0\"", body("to", "RECEIVED"))
                .statusCode(409)
                .body("errors.code", contains("response-is-so"));
        EDITOR.advance("/v1/hearing-responses/" + id, "\"3\"", body("to", "PUBLISHED"))
                .statusCode(412);
    }

    @Test
    void a_hearing_is_changed_at_its_version() {
        String initiative = published();
        String hearing = hearing(initiative);
        Map<String, @Nullable Object> draft = draft(OPEN_FROM, OPEN_TO);

        EDITOR.put("/v1/hearings/" + hearing, "\"7\"", draft).statusCode(412);
    }
}
