package dk.helhed.initiatives.frame;

import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameResourceTest {

    private static Map<String, @Nullable Object> closedDraft() {
        return with(with(frameDraft(100), "visibility", "CLOSED"), "legalBasis", "A law");
    }

    @Test
    void an_editor_sets_up_a_frame() {
        EDITOR.post(
                        "/v1/frames",
                        with(frameDraft(2_500_000_000L), "source", Map.of("id", "002", "inferred", List.of("name"))))
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/frames/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("municipality", equalTo("0751"))
                .body("amount.amountOere", equalTo(2_500_000_000L))
                .body("fundingSource.kind", equalTo("UNDERSPEND"))
                .body("legalBasis", nullValue())
                .body("source.inferred", contains("name"));
    }

    @Test
    void everyone_reads_an_open_frame() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));

        OUTSIDER.get("/v1/frames/" + frame).statusCode(200).header("ETag", "\"0\"");
        NEIGHBOUR.get("/v1/frames/" + frame).statusCode(200);
    }

    @Test
    void a_closed_frame_is_its_municipalitys_alone() {
        String frame = EDITOR.create("/v1/frames", closedDraft());

        EDITOR.get("/v1/frames/" + frame).statusCode(200).body("legalBasis", equalTo("A law"));
        NEIGHBOUR.get("/v1/frames/" + frame + "/themes").statusCode(404);
        NEIGHBOUR.get("/v1/frames/" + frame + "/overview").statusCode(404);
    }

    @Test
    void a_closed_frame_is_in_nobody_elses_list() {
        String reference = unique("frame");
        EDITOR.create("/v1/frames", with(closedDraft(), "externalId", reference));

        EDITOR.get("/v1/frames?externalId=" + reference).body("items.externalId", contains(reference));
        OUTSIDER.get("/v1/frames?externalId=" + reference).body("items", equalTo(List.of()));
        NEIGHBOUR.get("/v1/frames?municipality=0751&limit=200").body("items.externalId", not(hasItem(reference)));
    }

    @Test
    void closing_a_frame_needs_a_legal_basis() {
        EDITOR.post("/v1/frames", with(frameDraft(100), "visibility", "CLOSED"))
                .statusCode(422)
                .body("errors.pointer", contains("/legalBasis"))
                .body("errors.code", contains("required"));
    }

    @Test
    void a_negative_amount_is_refused() {
        EDITOR.post("/v1/frames", with(frameDraft(100), "amount", money(-1)))
                .statusCode(400)
                .body("errors.pointer", contains("/amount"));
    }

    @Test
    void the_same_reference_twice_is_a_conflict() {
        Map<String, @Nullable Object> draft = with(frameDraft(100), "externalId", unique("frame"));
        EDITOR.create("/v1/frames", draft);

        EDITOR.post("/v1/frames", draft).statusCode(409);
    }

    @Test
    void a_frame_is_changed_by_whoever_saw_its_present_version() {
        String path = "/v1/frames/" + EDITOR.create("/v1/frames", frameDraft(100));

        EDITOR.put(path, "\"0\"", with(frameDraft(100), "name", "Another name"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Another name"));
        EDITOR.put(path, "\"0\"", frameDraft(100)).statusCode(412);
    }

    @Test
    void a_change_without_the_version_seen_is_refused() {
        String path = "/v1/frames/" + EDITOR.create("/v1/frames", frameDraft(100));

        EDITOR.request()
                .contentType(ContentType.JSON)
                .body(frameDraft(100))
                .put(path)
                .then()
                .statusCode(428);
    }

    @Test
    void a_frame_is_not_made_smaller_than_what_is_allocated() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));
        initiative(track(theme(frame, 1), "1.1", null), 80L);

        EDITOR.put("/v1/frames/" + frame, "\"0\"", frameDraft(79))
                .statusCode(422)
                .body("errors.code", contains("over-frame"));
        EDITOR.get("/v1/frames/" + frame).body("amount.amountOere", equalTo(100));
    }

    @Test
    void once_something_is_prioritised_the_amount_is_the_budget_controllers() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));
        recorded(track(theme(frame, 1), "1.1", null), 80L);

        EDITOR.put("/v1/frames/" + frame, "\"0\"", frameDraft(90)).statusCode(403);
        CONTROLLER.put("/v1/frames/" + frame, "\"0\"", frameDraft(90)).statusCode(200);
        CONTROLLER
                .put("/v1/frames/" + frame, "\"1\"", with(frameDraft(90), "name", "Another name"))
                .statusCode(403);
    }

    @Test
    void an_unchanged_frame_is_not_sent_again() {
        String path = "/v1/frames/" + EDITOR.create("/v1/frames", frameDraft(100));

        EDITOR.request().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
    }
}
