package dk.helhed.initiatives.outcome;

import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReachTest {

    private static Map<String, @Nullable Object> draft(int reached) {
        return body(
                "from", "2024-01-01",
                "to", "2024-12-31",
                "targetGroup", "People without a home",
                "targetNumber", 50,
                "reached", reached);
    }

    private static String published() {
        return "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
    }

    @Test
    void the_number_reached_stands_beside_the_number_meant() {
        String path = published();
        String id = EDITOR.create(path + "/reach", draft(42));

        OUTSIDER.get(path + "/reach")
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].targetNumber", equalTo(50))
                .body("items[0].reached", equalTo(42))
                .body("items[0].reachedText", equalTo("42"));
    }

    @ParameterizedTest
    @CsvSource({"0, under 5", "3, under 5", "4, under 5", "5, 5"})
    void a_count_of_a_few_is_shown_as_under_five(int reached, String shown) {
        String id = EDITOR.create(published() + "/reach", draft(reached));

        OUTSIDER.get("/v1/reach/" + id)
                .statusCode(200)
                .body("reachedText", equalTo(shown))
                .body("reached", reached < 5 ? nullValue() : equalTo(reached));
        EDITOR.get("/v1/reach/" + id + "/count").statusCode(200).body("reached", equalTo(reached));
    }

    @Test
    void the_count_of_a_few_is_in_no_answer_no_history_and_no_others_reach() {
        // A number that stands in no id, time or version.
        Map<String, @Nullable Object> draft = with(draft(3), "targetNumber", null);
        String path = published();
        String answer =
                EDITOR.post(path + "/reach", draft).statusCode(201).extract().asString();
        assertFalse(answer.contains("\"reached\":3"), answer);
        String id = EDITOR.get(path + "/reach").extract().path("items[0].id");
        EDITOR.put("/v1/reach/" + id, "\"0\"", with(draft, "reached", 2))
                .statusCode(200)
                .body("reached", nullValue());

        String trail = AUDITOR.get("/v1/audit?kind=reach&id=" + id)
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(trail.contains("\"reached\":3") || trail.contains("\"reached\":2"), trail);
        AUDITOR.get("/v1/reach/" + id).body("reached", nullValue());
    }

    @Test
    void periods_of_a_group_do_not_overlap_so_that_no_count_follows_from_two_others() {
        String path = published();
        EDITOR.create(path + "/reach", draft(42));

        EDITOR.post(path + "/reach", with(with(draft(40), "to", "2024-11-30"), "targetGroup", "people WITHOUT a home"))
                .statusCode(422)
                .body("errors.code", contains("period-overlaps"));
        EDITOR.post(path + "/reach", with(draft(9), "targetGroup", "Others")).statusCode(201);
        EDITOR.post(path + "/reach", with(with(draft(9), "from", "2025-01-01"), "to", "2024-12-31"))
                .statusCode(422)
                .body("errors.code", contains("before-start"));
        EDITOR.post(path + "/reach", with(with(draft(9), "from", "2025-01-01"), "to", "2025-12-31"))
                .statusCode(201);
    }

    @Test
    void what_is_not_published_is_its_municipalitys_alone_and_writing_the_editors() {
        String path = "/v1/initiatives/" + initiative(trackInFrameOf(100), 10L);
        String id = EDITOR.create(path + "/reach", draft(42));

        OUTSIDER.get(path + "/reach").statusCode(404);
        OUTSIDER.get("/v1/reach/" + id).statusCode(404);
        AUDITOR.get("/v1/reach/" + id).statusCode(200);
        EDITOR.put("/v1/reach/" + id, "\"7\"", draft(1)).statusCode(412);
        EDITOR.post(path + "/reach", with(draft(1), "reached", -1))
                .statusCode(400)
                .body("errors.pointer", contains("/reached"));
    }

    @Test
    void what_was_learnt_is_found_by_all_municipalities_once_the_initiative_has_ended() {
        String word = unique("lesson").replace("-", "");
        String path = "/v1/initiatives/" + approved(100);
        String id = EDITOR.create(
                path + "/evaluations",
                body("findings", "It helped.", "worked", List.of("Support " + word), "didNotWork", List.of()));
        String search = "/v1/search?kind=evaluations&q=" + word;
        EDITOR.get(search).body("items.id", contains(id));
        NEIGHBOUR.get(search).body("items.size()", equalTo(0));

        APPROVER.advance(
                        path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "A reason.", "decision", decision()))
                .statusCode(200);

        NEIGHBOUR.get(search).body("items.id", contains(id)).body("items.href", contains("/v1/evaluations/" + id));
        OUTSIDER.get(search).body("items.size()", equalTo(1));
    }
}
