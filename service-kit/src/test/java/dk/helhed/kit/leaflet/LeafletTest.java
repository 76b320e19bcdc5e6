package dk.helhed.kit.leaflet;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a feature gets from the tenant repository and the fluent change. */
@QuarkusTest
class LeafletTest {

    private static final Client AUDITOR = Client.of("0751", "auditor");

    @Inject
    LeafletService service;

    @Test
    void what_is_created_has_a_location_an_etag_and_a_line_in_the_history() {
        String code = unique("leaflet");

        EDITOR.post("/v1/leaflets", draft(code, "first"))
                .statusCode(201)
                .header("Location", endsWith("/v1/leaflets/" + code))
                .header("ETag", equalTo("\"0\""))
                .body("title", equalTo("first"));

        OUTSIDER.get("/v1/leaflets/" + code).statusCode(200).body("title", equalTo("first"));
        assertEquals(List.of(0), versions(code));
    }

    @Test
    void what_is_replaced_has_a_new_version_which_its_effects_see() {
        String code = created();

        EDITOR.put(path(code), "\"0\"", draft(code, "second"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("second"))
                .body("version", equalTo(1));

        assertTrue(service.effects().containsAll(List.of(code + " 0", code + " 1")));
        assertEquals(List.of(0, 1), versions(code));
    }

    @Test
    void a_change_needs_the_version_that_it_is_meant_for() {
        String code = created();

        EDITOR.put(path(code), "\"7\"", draft(code, "second"))
                .statusCode(412)
                .body("errors[0].code", equalTo("stale-version"));
        EDITOR.request()
                .contentType(ContentType.JSON)
                .body(draft(code, "second"))
                .put(path(code))
                .then()
                .statusCode(428);

        EDITOR.get(path(code)).body("title", equalTo("first"));
    }

    @Test
    void the_row_of_another_municipality_is_as_unknown_as_none_also_where_it_can_be_read() {
        String code = created();

        NEIGHBOUR.get(path(code)).statusCode(200);
        NEIGHBOUR.put(path(code), "\"0\"", draft(code, "second")).statusCode(404);
        NEIGHBOUR
                .put(path(code) + "/publication", "\"0\"", draft(code, "second"))
                .statusCode(404);
        String unknown = unique("leaflet");
        EDITOR.get(path(unknown)).statusCode(404);
        EDITOR.put(path(unknown), "\"0\"", draft(unknown, "second")).statusCode(404);
    }

    @Test
    void a_refused_effect_takes_the_row_and_the_history_with_it() {
        String code = unique("leaflet");

        EDITOR.post("/v1/leaflets", draft(code, "refused")).statusCode(422);
        EDITOR.get(path(code)).statusCode(404);

        EDITOR.post("/v1/leaflets", draft(code, "first")).statusCode(201);
        EDITOR.put(path(code), "\"0\"", draft(code, "refused")).statusCode(422);
        EDITOR.get(path(code)).body("title", equalTo("first")).header("ETag", equalTo("\"0\""));
        assertEquals(List.of(0), versions(code));
    }

    @Test
    void a_locked_change_may_look_things_up_and_word_its_own_answer() {
        String code = created();

        EDITOR.put(path(code) + "/publication", "\"0\"", draft(code, "open"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("open 1"));
    }

    @Test
    void who_has_that_state_already_is_not_sent_it_again_also_where_its_tag_has_become_weak() {
        String path = path(created());

        asked("If-None-Match", "\"0\"", path).statusCode(304).header("ETag", equalTo("\"0\""));
        asked("If-None-Match", "W/\"0\"", path).statusCode(304).header("ETag", equalTo("\"0\""));
        asked("If-None-Match", "\"7\", W/\"0\"", path).statusCode(304);
        asked("If-None-Match", "W/\"7\"", path).statusCode(200).header("ETag", equalTo("\"0\""));
        // If-Match compares strongly.
        asked("If-Match", "\"0\"", path).statusCode(200);
        asked("If-Match", "W/\"0\"", path).statusCode(412);
    }

    private static ValidatableResponse asked(String header, String tag, String path) {
        return OUTSIDER.request().header(header, tag).get(path).then();
    }

    private static String created() {
        String code = unique("leaflet");
        EDITOR.post("/v1/leaflets", draft(code, "first")).statusCode(201);
        return code;
    }

    private static Map<String, String> draft(String code, String title) {
        return Map.of("code", code, "title", title);
    }

    private static String path(String code) {
        return "/v1/leaflets/" + code;
    }

    private static List<Integer> versions(String code) {
        return AUDITOR.get("/v1/audit?kind=leaflets&id=" + code)
                .statusCode(200)
                .extract()
                .path("items.version");
    }
}
