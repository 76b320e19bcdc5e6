package dk.helhed.initiatives.accounting;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodResourceTest {

    private static final String PATH = "/v1/accounting-periods";

    private static String closed(String month) {
        return CONTROLLER.create(PATH, body("month", month));
    }

    @Test
    void a_closed_month_takes_no_entry_until_it_is_reopened_with_a_reason() {
        String id = appropriated(1_000);
        String period = closed("2025-05");
        var draft = with(booking(10), "bookedOn", "2025-05-31");
        CONTROLLER
                .post("/v1/initiatives/" + id + "/commitments", draft)
                .statusCode(422)
                .body("errors.pointer", contains("/bookedOn"))
                .body("errors.code", contains("period-closed"));

        CONTROLLER
                .advance(PATH + "/" + period, "\"0\"", body("to", "OPEN"))
                .statusCode(409)
                .body("errors.code", contains("reopened-without-reason"));
        CONTROLLER
                .advance(PATH + "/" + period, "\"0\"", body("to", "OPEN", "reason", "An invoice came late."))
                .statusCode(200)
                .body("state", equalTo("OPEN"));

        CONTROLLER.post("/v1/initiatives/" + id + "/commitments", draft).statusCode(201);
        AUDITOR.get(PATH + "/" + period + "/transitions")
                .body("items.to", contains("CLOSED", "OPEN"))
                .body("items[1].reason", equalTo("An invoice came late."))
                .body("items[1].role", equalTo("budget-controller"));
    }

    @Test
    void what_is_wrong_in_a_closed_month_is_corrected_in_an_open_one() {
        String id = appropriated(1_000);
        String entry = CONTROLLER.create(
                "/v1/initiatives/" + id + "/commitments", with(booking(10), "bookedOn", "2025-06-30"));
        closed("2025-06");

        CONTROLLER
                .post("/v1/ledger-entries/" + entry + "/reversals", body("bookedOn", "2025-06-30", "text", "Wrong"))
                .statusCode(422);
        CONTROLLER
                .post("/v1/ledger-entries/" + entry + "/reversals", body("bookedOn", "2025-07-01", "text", "Wrong"))
                .statusCode(201);
    }

    @Test
    void only_a_month_that_is_over_is_closed_and_only_once() {
        CONTROLLER
                .post(PATH, body("month", "2999-01"))
                .statusCode(422)
                .body("errors.code", contains("period-not-over"));
        CONTROLLER.post(PATH, body("month", "January")).statusCode(400);
        String id = closed("2023-08");
        CONTROLLER.post(PATH, body("month", "2023-08")).statusCode(409);
        CONTROLLER
                .advance(PATH + "/" + id, "\"0\"", body("to", "CLOSED"))
                .statusCode(409)
                .body("errors.code", contains("period-is-so"));
        CONTROLLER
                .advance(PATH + "/" + id, "\"4\"", body("to", "OPEN", "reason", "A reason"))
                .statusCode(412);
    }

    @Test
    void months_are_the_municipalitys_own() {
        String id = closed("2023-09");
        Client neighbour = Client.of("0707", "budget-controller");

        AUDITOR.get(PATH + "?state=CLOSED&limit=200").statusCode(200).body("items.month", hasItem("2023-09"));
        AUDITOR.get(PATH + "/" + id).statusCode(200).header("ETag", "\"0\"");
        neighbour.get(PATH + "/" + id).statusCode(404);
        neighbour.get(PATH + "/" + id + "/transitions").statusCode(404);
        neighbour
                .advance(PATH + "/" + id, "\"0\"", body("to", "OPEN", "reason", "x"))
                .statusCode(404);
        neighbour.get(PATH + "/" + UUID.randomUUID()).statusCode(404);
        Client.of("0751", "register-supplier").get(PATH).statusCode(403);
    }
}
