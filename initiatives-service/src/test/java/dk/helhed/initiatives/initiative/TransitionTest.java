package dk.helhed.initiatives.initiative;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransitionTest {

    private static ValidatableResponse move(Client client, String path, String to) {
        return client.advance(path, EDITOR.etag(path), body("to", to));
    }

    private static void decide(String path, String to) {
        APPROVER.advance(path, EDITOR.etag(path), body("to", to, "reason", "A reason.", "decision", decision()))
                .statusCode(200)
                .body("state", equalTo(to));
    }

    @Test
    void an_initiative_goes_all_the_way_and_on_as_another() throws SQLException {
        String id = initiative(trackInFrameOf(100), 10L);
        String path = "/v1/initiatives/" + id;
        for (String to : new String[] {"PROPOSED", "PRIORITISED"}) {
            move(EDITOR, path, to).statusCode(200).body("state", equalTo(to));
        }
        String hearing = EDITOR.create(path + "/hearings", hearing("2020-01-01", "2999-12-31"));
        move(EDITOR, path, "IN_HEARING").statusCode(200);
        move(EDITOR, path, "HEARING_CLOSED").statusCode(409).body("errors.code", contains("hearing-not-over"));
        Behind.change("0751", "update hearing set closes_on = '2020-02-01' where id = '" + hearing + "'");
        move(EDITOR, path, "HEARING_CLOSED").statusCode(200);
        move(EDITOR, path, "RECOMMENDED").statusCode(409).body("errors.code", contains("hearing-summary-missing"));
        EDITOR.put(
                        "/v1/hearings/" + hearing,
                        "\"0\"",
                        with(hearing("2020-01-01", "2020-02-01"), "summary", "All were in favour."))
                .statusCode(200);
        move(EDITOR, path, "RECOMMENDED").statusCode(200);
        decide(path, "APPROVED");
        move(EDITOR, path, "APPROPRIATED").statusCode(409).body("errors.code", contains("by-appropriation"));
        APPROVER.post(path + "/appropriations", appropriation(10)).statusCode(201);
        move(EDITOR, path, "IN_PROGRESS").statusCode(200);
        move(EDITOR, path, "EVALUATING").statusCode(200);
        move(EDITOR, path, "COMPLETED").statusCode(409).body("errors.code", contains("evaluation-missing"));
        EDITOR.create(
                path + "/evaluations", body("findings", "It worked.", "worked", List.of(), "didNotWork", List.of()));

        decide(path, "CONTINUED");

        String next = EDITOR.get(path).extract().jsonPath().getString("continuedById");
        EDITOR.get("/v1/initiatives/" + next)
                .body("state", equalTo("IDEA"))
                .body("continuesId", equalTo(id))
                .body("name", equalTo("An initiative"))
                .body("amount", nullValue());
        EDITOR.get(path + "/transitions")
                .body(
                        "items.to",
                        contains(
                                "IDEA",
                                "PROPOSED",
                                "PRIORITISED",
                                "IN_HEARING",
                                "HEARING_CLOSED",
                                "RECOMMENDED",
                                "APPROVED",
                                "APPROPRIATED",
                                "IN_PROGRESS",
                                "EVALUATING",
                                "CONTINUED"))
                .body("items[6].decision.reference", equalTo("Sag 24/1, punkt 2"))
                .body("items[7].decision.reference", equalTo("Sag 24/1, punkt 2"));
    }

    private static Map<String, @Nullable Object> hearing(String from, String to) {
        return body("title", "A hearing", "opensOn", from, "closesOn", to, "invited", List.of("SAND"));
    }

    @Test
    void what_is_cancelled_keeps_its_place_in_the_frame_once_it_had_money() {
        String track = trackInFrameOf(100);
        String unfunded = "/v1/initiatives/" + approved(track, 40L);
        String funded = "/v1/initiatives/" + approved(track, 60L);
        APPROVER.post(funded + "/appropriations", appropriation(60)).statusCode(201);

        decide(unfunded, "CANCELLED");
        decide(funded, "CANCELLED");

        EDITOR.post("/v1/tracks/" + track + "/initiatives", initiativeDraft(41L))
                .statusCode(422);
        initiative(track, 40L);
    }

    @Test
    void prioritising_makes_an_open_initiative_public() {
        String path = "/v1/initiatives/" + initiative(trackInFrameOf(100), 10L);
        move(EDITOR, path, "PROPOSED").statusCode(200);
        OUTSIDER.get(path).statusCode(404);

        move(EDITOR, path, "PRIORITISED").statusCode(200).header("ETag", "\"2\"");

        OUTSIDER.get(path).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void an_illegal_step_names_every_guard() {
        String path = "/v1/initiatives/" + initiative(trackInFrameOf(100), null);

        move(EDITOR, path, "RECOMMENDED")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("errors.code", contains("not-from-here", "amount-missing"));
        EDITOR.get(path).body("state", equalTo("IDEA"));
    }

    @Test
    void a_skipped_hearing_keeps_its_reason() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);

        move(EDITOR, path, "RECOMMENDED").statusCode(409).body("errors.pointer", contains("/reason"));
        EDITOR.advance(path, "\"0\"", body("to", "RECOMMENDED", "reason", "There was no time."))
                .statusCode(200);

        EDITOR.get(path + "/transitions").body("items[1].reason", equalTo("There was no time."));
        OUTSIDER.get(path + "/transitions").statusCode(404);
    }

    @Test
    void in_an_exact_frame_nothing_is_approved_until_the_frame_is_full() {
        String frame = EDITOR.create("/v1/frames", with(frameDraft(30), "exact", true));
        String track = track(theme(frame, 1), "1.1", null);
        String path = "/v1/initiatives/" + recorded(track, 10L);
        EDITOR.advance(path, "\"0\"", body("to", "RECOMMENDED", "reason", "A reason."))
                .statusCode(200);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "APPROVED", "decision", decision()))
                .statusCode(409)
                .body("errors.code", contains("frame-not-exact"));

        recorded(track, 20L);

        decide(path, "APPROVED");
    }

    @Test
    void rejected_money_is_free_again() {
        String track = trackInFrameOf(100);
        String path = "/v1/initiatives/" + recorded(track, 100L);
        EDITOR.advance(path, "\"0\"", body("to", "RECOMMENDED", "reason", "A reason."))
                .statusCode(200);

        decide(path, "REJECTED");

        initiative(track, 100L);
    }

    @Test
    void each_step_has_its_role() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);

        Client.CONTROLLER.advance(path, "\"0\"", body("to", "IN_HEARING")).statusCode(403);
        APPROVER.advance(path, "\"0\"", body("to", "IN_HEARING")).statusCode(403);
        EDITOR.advance(path, "\"0\"", body("to", "APPROVED")).statusCode(403);
    }

    @Test
    void a_step_says_which_version_it_saw_and_has_a_key() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);

        EDITOR.advance(path, "\"7\"", body("to", "IN_HEARING")).statusCode(412);
        EDITOR.post(path + "/transitions", body("to", "IN_HEARING")).statusCode(428);
        EDITOR.request()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body("to", "IN_HEARING"))
                .post(path + "/transitions")
                .then()
                .statusCode(400);
    }
}
