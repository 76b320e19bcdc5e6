package dk.helhed.initiatives.reconciliation;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {

    private static final String PERIOD = "?from=2024-01-01&to=2024-12-31";
    private static final Client FOREIGN_CONTROLLER = Client.of("0707", "budget-controller");

    private static String frameOf(String initiative) {
        return EDITOR.get("/v1/initiatives/" + initiative).extract().path("frameId");
    }

    private static String spend(String initiative, long oere, String day, String account) {
        return CONTROLLER.create(
                "/v1/initiatives/" + initiative + "/expenditures",
                with(with(booking(oere), "bookedOn", day), "account", account));
    }

    private static ValidatableResponse send(Client client, String frame, String query, String... lines) {
        return client.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/v1/frames/" + frame + "/reconciliations" + query)
                .then();
    }

    @Test
    void the_ledger_beside_the_accounts_shows_what_matches_differs_and_is_missing() {
        String initiative = appropriated(1_000_000);
        spend(initiative, 10_000, "2024-03-01", "05-38-1");
        spend(initiative, 20_000, "2024-03-02", "05-38-1");
        spend(initiative, 30_000, "2024-03-03", "05-38-2");
        String reversed = spend(initiative, 40_000, "2024-03-04", "05-38-3");
        CONTROLLER.create(
                "/v1/ledger-entries/" + reversed + "/reversals",
                Map.of("bookedOn", "2024-03-05", "text", "A correction"));
        String frame = frameOf(initiative);

        String id = send(
                        CONTROLLER,
                        frame,
                        PERIOD,
                        "Kontostreng;Dato;Beløb;Tekst",
                        "05-38-1;01-03-2024;100,00;Faktura 1",
                        "05-38-1;02-03-2024;200,01;Faktura 2",
                        "05-38-2;2024-03-08;300,00;Faktura 3",
                        "05-38-3;04.03.2024;400,00;Faktura 4",
                        "05-38-9;05/03/2024;1.000,00;'=Faktura 5")
                .statusCode(201)
                .header("Location", containsString("/v1/reconciliations/"))
                .body("agrees", equalTo(false))
                .body("counts.matched", equalTo(2))
                .body("counts.amountDiffers", equalTo(1))
                .body("counts.dateDiffers", equalTo(1))
                .body("counts.missingInLedger", equalTo(1))
                .body("counts.missingInExtract", equalTo(1))
                .body("extractTotal.amountOere", equalTo(200_001))
                .body("ledgerTotal.amountOere", equalTo(60_000))
                .body("difference.amountOere", equalTo(-140_001))
                .extract()
                .path("id");

        String path = "/v1/reconciliations/" + id;
        AUDITOR.get(path + "/lines")
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains(
                                "MATCHED",
                                "AMOUNT_DIFFERS",
                                "DATE_DIFFERS",
                                "MATCHED",
                                "MISSING_IN_LEDGER",
                                "MISSING_IN_EXTRACT"))
                .body("items[0].row", equalTo(2))
                .body("items[5].ledgerAmount.amountOere", equalTo(-40_000));
        AUDITOR.get(path + "/lines?outcome=MISSING_IN_LEDGER")
                .body("items.text", contains("=Faktura 5"))
                .body("items[0].entryId", nullValue());
        String next = AUDITOR.get(path + "/lines?limit=4").extract().path("nextCursor");
        AUDITOR.get(path + "/lines?limit=4&cursor=" + next).body("items.size()", equalTo(2));
        String report = AUDITOR.get(path + "/report").statusCode(200).extract().asString();
        assertTrue(report.contains("AMOUNT_DIFFERS;3;05-38-1;2024-03-02;2024-03-02;200,01;200,00;"), report);
        assertTrue(report.indexOf("MISSING_IN_EXTRACT") < report.indexOf("MATCHED"), report);
        AUDITOR.get("/v1/frames/" + frame + "/reconciliations").body("items.id", contains(id));
    }

    @Test
    void two_sides_that_agree_say_so() {
        String initiative = appropriated(1_000);
        spend(initiative, 1_000, "2024-03-01", "a");

        send(
                        CONTROLLER,
                        frameOf(initiative),
                        "?from=2024-03-01&to=2024-03-01",
                        "Konto;Dato;Beløb;Tekst",
                        "a;2024-03-01;10;")
                .statusCode(201)
                .body("agrees", equalTo(true))
                .body("difference.amountOere", equalTo(0));
    }

    @Test
    void all_that_is_wrong_with_an_extract_is_said_at_once() {
        String frame = frameOf(appropriated(100));

        send(
                        CONTROLLER,
                        frame,
                        PERIOD,
                        "Kontostreng;Dato;Beløb;Tekst",
                        ";31-02-2024;1.5;Faktura",
                        "a;2023-12-31;1;0101701234")
                .statusCode(422)
                .body("errors.table", contains("extract", "extract", "extract", "extract", "extract"))
                .body("errors.row", contains(2, 2, 2, 3, 3))
                .body("errors.column", contains("Dato", "Beløb", "Kontostreng", "Dato", "Tekst"))
                .body(
                        "errors.code",
                        contains("cell-day", "danish-amount", "required", "outside-extract", "personal-number"))
                .body(not(containsString("0101701234")));
        send(CONTROLLER, frame, PERIOD, "Dato;Tekst", "2024-01-01;x")
                .statusCode(422)
                .body("errors.column", contains("Kontostreng", "Beløb"));
        send(CONTROLLER, frame, "?from=2024-02-01&to=2024-01-01", "a;b")
                .statusCode(400)
                .body("errors.parameter", contains("to"));
        send(CONTROLLER, frame, "", "a;b").statusCode(400).body("errors.parameter", contains("from", "to"));
    }

    @Test
    void reconciling_is_the_controllers_and_reading_the_municipalitys() {
        String initiative = appropriated(100);
        String frame = frameOf(initiative);
        String[] empty = {"Kontostreng;Dato;Beløb;Tekst"};
        String path = "/v1/reconciliations/"
                + send(CONTROLLER, frame, PERIOD, empty).extract().path("id");

        send(OUTSIDER, frame, PERIOD, empty).statusCode(401);
        send(EDITOR, frame, PERIOD, empty).statusCode(403);
        send(FOREIGN_CONTROLLER, frame, PERIOD, empty).statusCode(404);
        for (String part : List.of("", "/lines", "/report")) {
            OUTSIDER.get(path + part).statusCode(401);
            FOREIGN_CONTROLLER.get(path + part).statusCode(404);
            AUDITOR.get(path + part).statusCode(200);
        }
        FOREIGN_CONTROLLER.get("/v1/frames/" + frame + "/reconciliations").statusCode(404);
        OUTSIDER.get("/v1/frames/" + frame + "/reconciliations").statusCode(401);
    }
}
