package dk.helhed.initiatives.guards;

import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.helhed.kit.testing.Behind;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards of proposals and their hearings that initiatives-service/README.md lists, each at every door. */
@QuarkusTest
class ProposalGuardsTest {

    private static final LocalDate TODAY = LocalDate.now();

    private static Map<String, @Nullable Object> hearing(LocalDate from, LocalDate to) {
        return body(
                "title",
                "A hearing",
                "opensOn",
                from.toString(),
                "closesOn",
                to.toString(),
                "invited",
                List.of("SAND"));
    }

    private static void move(String path, String to) {
        EDITOR.advance(path, EDITOR.etag(path), body("to", to)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDEA", "PROPOSED"})
    void the_editor_gives_up_a_proposal_which_then_holds_no_money_and_stays_unpublished(String state) {
        String track = trackInFrameOf(100);
        String id = initiative(track, 60L);
        String path = "/v1/initiatives/" + id;
        if (state.equals("PROPOSED")) {
            move(path, "PROPOSED");
        }
        EDITOR.post("/v1/tracks/" + track + "/initiatives", initiativeDraft(41L))
                .statusCode(422);

        EDITOR.advance(path, EDITOR.etag(path), body("to", "CANCELLED"))
                .statusCode(409)
                .body("errors.code", contains("cancelled-without-reason"));
        EDITOR.advance(path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "Another idea is better."))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        initiative(track, 100L);
        OUTSIDER.get(path).statusCode(404);
        OUTSIDER.get("/v1/tracks/" + track + "/initiatives").body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIORITISED", "IN_HEARING", "RECOMMENDED", "POSTPONED"})
    void a_decision_cancels_what_is_prioritised_and_it_holds_no_money_then(String state) {
        String track = trackInFrameOf(100);
        String path = "/v1/initiatives/" + recorded(track, 60L);
        if (state.equals("IN_HEARING")) {
            EDITOR.create(path + "/hearings", hearing(TODAY.minusDays(3), TODAY.plusDays(3)));
            move(path, "IN_HEARING");
        } else if (!state.equals("PRIORITISED")) {
            EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED", "reason", "No time."))
                    .statusCode(200);
        }
        if (state.equals("POSTPONED")) {
            APPROVER.advance(path, EDITOR.etag(path), body("to", "POSTPONED", "decision", decision()))
                    .statusCode(200);
        }

        EDITOR.advance(path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "Given up.", "decision", decision()))
                .statusCode(403);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "Given up."))
                .statusCode(409)
                .body("errors.code", contains("decision-missing"));
        APPROVER.advance(
                        path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "Given up.", "decision", decision()))
                .statusCode(200);

        initiative(track, 100L);
        OUTSIDER.get(path).statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void a_hearing_that_has_begun_is_not_moved_into_the_past_nor_its_first_day_at_all() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String hearing =
                "/v1/hearings/" + EDITOR.create(path + "/hearings", hearing(TODAY.minusDays(9), TODAY.plusDays(9)));

        EDITOR.put(hearing, "\"0\"", hearing(TODAY.minusDays(9), TODAY.minusDays(1)))
                .statusCode(422)
                .body("errors.code", contains("hearing-in-past"))
                .body("errors.pointer", contains("/closesOn"));
        EDITOR.put(hearing, "\"0\"", hearing(TODAY.minusDays(8), TODAY.plusDays(9)))
                .statusCode(422)
                .body("errors.code", contains("hearing-has-begun"));
        EDITOR.put(hearing, "\"0\"", hearing(TODAY.minusDays(9), TODAY.plusDays(20)))
                .statusCode(200);
        EDITOR.put(hearing, "\"1\"", hearing(TODAY.minusDays(9), TODAY)).statusCode(200);
    }

    @Test
    void a_hearing_that_is_to_come_is_not_moved_into_the_past() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String hearing =
                "/v1/hearings/" + EDITOR.create(path + "/hearings", hearing(TODAY.plusDays(5), TODAY.plusDays(9)));

        EDITOR.put(hearing, "\"0\"", hearing(TODAY.minusDays(9), TODAY.minusDays(5)))
                .statusCode(422)
                .body("errors.code", contains("hearing-in-past", "hearing-in-past"));
        EDITOR.put(hearing, "\"0\"", hearing(TODAY.plusDays(6), TODAY.plusDays(9)))
                .statusCode(200);
    }

    @Test
    void no_response_is_left_outside_its_hearing() throws SQLException {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String id = EDITOR.create(path + "/hearings", hearing(TODAY.minusDays(9), TODAY.plusDays(9)));
        EDITOR.create(
                "/v1/hearings/" + id + "/responses",
                body("respondent", "SAND", "text", "Yes.", "receivedOn", TODAY.toString()));
        // Time goes by: what was answered today was so days ago.
        Behind.change(
                "0751", "update hearing_response set received_on = current_date + 4 where hearing_id = '" + id + "'");

        EDITOR.put("/v1/hearings/" + id, "\"0\"", hearing(TODAY.minusDays(9), TODAY.plusDays(3)))
                .statusCode(422)
                .body("errors.code", contains("responses-outside-hearing"));
        EDITOR.put("/v1/hearings/" + id, "\"0\"", hearing(TODAY.minusDays(9), TODAY.plusDays(4)))
                .statusCode(200);
    }

    @Test
    void the_period_stands_once_the_initiative_has_left_its_hearing() throws SQLException {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String id = EDITOR.create(path + "/hearings", hearing(TODAY.minusDays(9), TODAY.plusDays(9)));
        move(path, "IN_HEARING");
        Behind.change("0751", "update hearing set closes_on = current_date - 1 where id = '" + id + "'");
        move(path, "HEARING_CLOSED");

        EDITOR.put("/v1/hearings/" + id, "\"0\"", hearing(TODAY.minusDays(9), TODAY.plusDays(9)))
                .statusCode(422)
                .body("errors.code", contains("hearing-is-left"));
        EDITOR.put(
                        "/v1/hearings/" + id,
                        "\"0\"",
                        with(hearing(TODAY.minusDays(9), TODAY.minusDays(1)), "summary", "All were in favour."))
                .statusCode(200);
    }
}
