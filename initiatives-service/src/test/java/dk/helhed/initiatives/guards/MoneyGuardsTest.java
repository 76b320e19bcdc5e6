package dk.helhed.initiatives.guards;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards of the council's money that initiatives-service/README.md lists, each at every door. */
@QuarkusTest
class MoneyGuardsTest {

    private static final String TOMORROW = LocalDate.now().plusDays(2).toString();

    private static Map<String, @Nullable Object> decidedOn(String day) {
        return with(decision(), "decidedOn", day);
    }

    private static Map<String, @Nullable Object> on(String day, long oere) {
        return with(booking(oere), "bookedOn", day);
    }

    private static String first(String initiative) {
        return EDITOR.get("/v1/initiatives/" + initiative + "/ledger").extract().path("items[0].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "REJECTED", "POSTPONED", "CANCELLED"})
    void no_state_is_decided_in_the_future(String to) {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED", "reason", "There was no time."));

        APPROVER.advance(
                        path, EDITOR.etag(path), body("to", to, "reason", "A reason.", "decision", decidedOn(TOMORROW)))
                .statusCode(409)
                .body("errors.code", contains("decided-in-future"))
                .body("errors.pointer", contains("/decision/decidedOn"));
    }

    @Test
    void no_money_is_decided_in_the_future() {
        String from = appropriated(100);
        String to = approved(100);

        APPROVER.post("/v1/initiatives/" + to + "/appropriations", with(booking(1), "decision", decidedOn(TOMORROW)))
                .statusCode(422)
                .body("errors.code", hasItem("decided-in-future"));
        for (String what : List.of("transfers", "carry-overs")) {
            Map<String, @Nullable Object> draft = with(booking(1), "decision", decidedOn(TOMORROW));
            CONTROLLER
                    .post(
                            "/v1/initiatives/" + from + "/" + what,
                            what.equals("transfers") ? with(draft, "toInitiativeId", to) : draft)
                    .statusCode(422)
                    .body("errors.code", hasItem("decided-in-future"));
        }
        CONTROLLER
                .post(
                        "/v1/ledger-entries/" + first(from) + "/reversals",
                        body("bookedOn", "2024-05-01", "text", "Wrong", "decision", decidedOn(TOMORROW)))
                .statusCode(422)
                .body("errors.code", hasItem("decided-in-future"));
    }

    @Test
    void nothing_is_booked_before_its_decision() {
        String from = appropriated(100);
        String to = approved(100);
        Map<String, @Nullable Object> early = with(on("2024-03-01", 1), "decision", decidedOn("2024-03-02"));

        APPROVER.post("/v1/initiatives/" + to + "/appropriations", early)
                .statusCode(422)
                .body("errors.code", contains("booked-before-decision"));
        CONTROLLER
                .post("/v1/initiatives/" + from + "/transfers", with(early, "toInitiativeId", to))
                .statusCode(422)
                .body("errors.code", contains("booked-before-decision"));
        CONTROLLER
                .post("/v1/initiatives/" + from + "/carry-overs", early)
                .statusCode(422)
                .body("errors.code", contains("booked-before-decision"));
        CONTROLLER
                .post(
                        "/v1/ledger-entries/" + first(from) + "/reversals",
                        body("bookedOn", "2024-05-01", "text", "Wrong", "decision", decidedOn("2024-05-02")))
                .statusCode(422)
                .body("errors.code", contains("booked-before-decision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "expenditures"})
    void nothing_is_committed_or_spent_before_the_appropriation(String what) {
        String path = "/v1/initiatives/" + appropriated(100) + "/" + what;

        CONTROLLER
                .post(path, on("2024-02-29", 1))
                .statusCode(422)
                .body("errors.code", contains("booked-before-appropriation"));
        CONTROLLER.post(path, on("2024-03-01", 1)).statusCode(201);
    }

    @Test
    void an_appropriation_that_an_earlier_use_rests_on_is_not_reversed_from_under_it() {
        String id = appropriated(100);
        String path = "/v1/initiatives/" + id;
        CONTROLLER.post(path + "/expenditures", on("2024-03-05", 10)).statusCode(201);
        APPROVER.post(
                        path + "/appropriations",
                        with(with(on("2024-04-01", 200), "decision", decision()), "cover", "Mindreforbrug"))
                .statusCode(201);

        CONTROLLER
                .post(
                        "/v1/ledger-entries/" + first(id) + "/reversals",
                        body("bookedOn", "2024-05-01", "text", "Wrong", "decision", decision()))
                .statusCode(422)
                .body("errors.code", contains("appropriation-in-use"));
    }

    @Test
    void what_follows_from_an_entry_is_not_booked_before_it() {
        String id = appropriated(100);
        String path = "/v1/initiatives/" + id;
        String commitment = CONTROLLER.create(path + "/commitments", on("2024-03-10", 50));

        CONTROLLER
                .post(
                        "/v1/ledger-entries/" + commitment + "/reversals",
                        body("bookedOn", "2024-03-09", "text", "Wrong"))
                .statusCode(422)
                .body("errors.code", contains("booked-before-original"));
        CONTROLLER
                .post(
                        "/v1/ledger-entries/" + commitment + "/releases",
                        body("bookedOn", "2024-03-09", "text", "Less", "amount", money(1)))
                .statusCode(422)
                .body("errors.code", contains("booked-before-original"));
        CONTROLLER
                .post(path + "/expenditures", with(on("2024-03-09", 1), "commitmentId", commitment))
                .statusCode(422)
                .body("errors.code", contains("booked-before-original"));
    }

    @Test
    void within_a_track_money_moves_without_a_decision_and_elsewhere_only_with_one() {
        String theme = theme(frame(1_000), 1);
        String track = track(theme, "1.1", null);
        String from = approved(track, 100L);
        String beside = approved(track, 100L);
        String otherTrack = approved(track(theme, "1.2", null), 100L);
        String otherFrame = approved(100);
        APPROVER.post("/v1/initiatives/" + from + "/appropriations", appropriation(100))
                .statusCode(201);
        String path = "/v1/initiatives/" + from + "/transfers";

        CONTROLLER.post(path, with(booking(10), "toInitiativeId", beside)).statusCode(201);
        for (String to : List.of(otherTrack, otherFrame)) {
            CONTROLLER
                    .post(path, with(booking(10), "toInitiativeId", to))
                    .statusCode(422)
                    .body("errors.code", contains("transfer-without-decision"))
                    .body("errors.pointer", contains("/decision"));
            CONTROLLER
                    .post(path, with(with(booking(10), "toInitiativeId", to), "decision", decision()))
                    .statusCode(201)
                    .body("decision.reference", equalTo("Sag 24/1, punkt 2"));
        }
    }

    @Test
    void what_was_decided_is_reversed_by_a_decision_only() {
        String id = appropriated(100);
        String to = approved(100);
        String transfer = CONTROLLER.create(
                "/v1/initiatives/" + id + "/transfers",
                with(with(booking(10), "toInitiativeId", to), "decision", decision()));
        Map<String, @Nullable Object> without = body("bookedOn", "2024-05-01", "text", "Wrong");

        CONTROLLER
                .post("/v1/ledger-entries/" + transfer + "/reversals", without)
                .statusCode(422)
                .body("errors.code", contains("reversal-without-decision"));
        CONTROLLER
                .post("/v1/ledger-entries/" + transfer + "/reversals", with(without, "decision", decision()))
                .statusCode(201);
        CONTROLLER
                .post("/v1/ledger-entries/" + first(id) + "/reversals", without)
                .statusCode(422)
                .body("errors.code", contains("reversal-without-decision"));
        CONTROLLER
                .post("/v1/ledger-entries/" + first(id) + "/reversals", with(without, "decision", decision()))
                .statusCode(201)
                .body("decision.body", equalTo("Byrådet"));
    }

    @Test
    void a_commitment_does_not_open_again_after_the_end() {
        String id = appropriated(100);
        String path = "/v1/initiatives/" + id;
        String commitment = CONTROLLER.create(path + "/commitments", booking(50));
        String spent = CONTROLLER.create(path + "/expenditures", with(booking(40), "commitmentId", commitment));
        String released = CONTROLLER
                .post(
                        "/v1/ledger-entries/" + commitment + "/releases",
                        body("bookedOn", "2024-04-01", "text", "Less", "amount", money(10)))
                .statusCode(201)
                .extract()
                .path("id");
        for (String to : List.of("IN_PROGRESS", "EVALUATING")) {
            EDITOR.advance(path, EDITOR.etag(path), body("to", to)).statusCode(200);
        }
        EDITOR.create(
                path + "/evaluations", body("findings", "It worked.", "worked", List.of(), "didNotWork", List.of()));
        EDITOR.advance(path, EDITOR.etag(path), body("to", "COMPLETED")).statusCode(200);

        for (String entry : List.of(spent, released)) {
            CONTROLLER
                    .post("/v1/ledger-entries/" + entry + "/reversals", body("bookedOn", "2024-05-01", "text", "Wrong"))
                    .statusCode(422)
                    .body("errors.code", contains("commitment-of-ended-initiative"));
        }
        EDITOR.get(path + "/balance").body("balance.committed.amountOere", equalTo(0));
    }
}
