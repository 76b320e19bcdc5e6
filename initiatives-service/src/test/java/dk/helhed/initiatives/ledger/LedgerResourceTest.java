package dk.helhed.initiatives.ledger;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LedgerResourceTest {

    private static ValidatableResponse book(
            Client client, String id, String what, Map<String, @Nullable Object> draft) {
        return client.post("/v1/initiatives/" + id + "/" + what, draft);
    }

    private static void available(String id, int oere) {
        EDITOR.get("/v1/initiatives/" + id + "/balance").body("balance.available.amountOere", equalTo(oere));
    }

    @Test
    void the_first_appropriation_makes_an_approved_initiative_an_appropriated_one() {
        String id = approved(1_000);

        book(APPROVER, id, "appropriations", appropriation(600))
                .statusCode(201)
                .header("Location", containsString("/v1/ledger-entries/"))
                .body("kind", equalTo("APPROPRIATION"))
                .body("number", equalTo(1))
                .body("availableAfter.amountOere", equalTo(600))
                .body("decision.reference", equalTo("Sag 24/1, punkt 2"))
                .body("role", equalTo("approver"));

        EDITOR.get("/v1/initiatives/" + id).body("state", equalTo("APPROPRIATED"));
        EDITOR.get("/v1/initiatives/" + id + "/transitions").body("items.to", hasItems("APPROVED", "APPROPRIATED"));
        available(id, 600);
    }

    @Test
    void an_appropriation_names_its_decision_and_a_supplementary_one_its_cover() {
        String id = approved(1_000);

        book(APPROVER, id, "appropriations", booking(10)).statusCode(400).body("errors.pointer", contains("/decision"));
        book(APPROVER, id, "appropriations", appropriation(1_001))
                .statusCode(422)
                .body("errors.pointer", contains("/cover"))
                .body("errors.code", contains("cover-missing"));
        book(APPROVER, id, "appropriations", appropriation(1_000)).statusCode(201);
        book(APPROVER, id, "appropriations", appropriation(1)).statusCode(422);
        book(APPROVER, id, "appropriations", with(appropriation(1), "cover", "Mindreforbrug"))
                .statusCode(201)
                .body("cover", equalTo("Mindreforbrug"));
    }

    @Test
    void those_who_share_a_tracks_amount_share_what_may_be_appropriated_without_cover() {
        String track = track(theme(frame(100), 1), "1.1", 100L);
        String one = approved(track, null);
        String other = approved(track, null);

        book(APPROVER, one, "appropriations", appropriation(70)).statusCode(201);

        book(APPROVER, other, "appropriations", appropriation(31)).statusCode(422);
        book(APPROVER, other, "appropriations", appropriation(30)).statusCode(201);
    }

    @Test
    void nothing_is_booked_before_the_council_has_approved_and_appropriated() {
        String prioritised = recorded(trackInFrameOf(100), 10L);
        book(APPROVER, prioritised, "appropriations", appropriation(10))
                .statusCode(422)
                .body("errors.code", contains("state-without-money"));

        String approved = approved(100);
        book(CONTROLLER, approved, "commitments", booking(10))
                .statusCode(422)
                .body("errors.code", contains("not-appropriated", "over-available"));
        book(CONTROLLER, approved, "expenditures", booking(10)).statusCode(422);
    }

    @Test
    void a_transfer_takes_from_one_and_gives_to_the_other() {
        String from = appropriated(1_000);
        String to = appropriated(10);

        book(CONTROLLER, from, "transfers", with(decided(300), "toInitiativeId", to))
                .statusCode(201)
                .body("kind", equalTo("TRANSFER_OUT"))
                .body("change.amountOere", equalTo(-300))
                .body("counterInitiativeId", equalTo(to));

        available(from, 700);
        available(to, 310);
        book(CONTROLLER, from, "transfers", with(decided(701), "toInitiativeId", to))
                .statusCode(422)
                .body("errors.code", contains("over-available"));
        book(CONTROLLER, from, "transfers", with(booking(1), "toInitiativeId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.code", contains("unknown-initiative"));
        book(CONTROLLER, from, "transfers", with(booking(1), "toInitiativeId", from))
                .statusCode(422)
                .body("errors.code", contains("transfer-to-itself"));
    }

    @Test
    void spending_settles_a_commitment_and_a_release_gives_it_up() {
        String id = appropriated(1_000);
        String commitment = CONTROLLER.create("/v1/initiatives/" + id + "/commitments", booking(400));

        book(CONTROLLER, id, "expenditures", with(booking(150), "commitmentId", commitment))
                .statusCode(201);
        CONTROLLER
                .post("/v1/ledger-entries/" + commitment + "/releases", release(251))
                .statusCode(422)
                .body("errors.code", contains("over-commitment"));
        CONTROLLER
                .post("/v1/ledger-entries/" + commitment + "/releases", release(250))
                .statusCode(201);

        EDITOR.get("/v1/initiatives/" + id + "/balance")
                .body("balance.committed.amountOere", equalTo(0))
                .body("balance.spent.amountOere", equalTo(150))
                .body("balance.available.amountOere", equalTo(850));
        book(CONTROLLER, id, "expenditures", with(booking(1), "commitmentId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.code", contains("unknown-commitment"));
    }

    private static Map<String, @Nullable Object> release(long oere) {
        return body("amount", money(oere), "bookedOn", "2024-04-01", "text", "A text");
    }

    @Test
    void what_is_left_of_a_year_is_carried_over() {
        String id = appropriated(1_000);

        book(CONTROLLER, id, "carry-overs", with(booking(400), "bookedOn", "2024-12-31"))
                .statusCode(201);

        EDITOR.get("/v1/initiatives/" + id + "/balance")
                .body("years.year", contains(2024, 2025))
                .body("years.balance.available.amountOere", contains(600, 400))
                .body("balance.available.amountOere", equalTo(1_000));
    }

    @Test
    void an_entry_is_reversed_once_and_a_pair_together() {
        String from = appropriated(1_000);
        String to = appropriated(10);
        String out =
                CONTROLLER.create("/v1/initiatives/" + from + "/transfers", with(decided(300), "toInitiativeId", to));

        CONTROLLER
                .post("/v1/ledger-entries/" + out + "/reversals", reversal())
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"));

        available(from, 1_000);
        available(to, 10);
        CONTROLLER
                .post("/v1/ledger-entries/" + out + "/reversals", reversal())
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", equalTo("The entry is reversed already."));
        EDITOR.get("/v1/initiatives/" + to + "/ledger")
                .body("items.kind", contains("APPROPRIATION", "TRANSFER_IN", "REVERSAL"))
                .body("items.number", contains(1, 2, 3))
                .body("items.availableAfter.amountOere", contains(10, 310, 10));
    }

    private static Map<String, @Nullable Object> reversal() {
        return body("bookedOn", "2024-05-01", "text", "Booked on the wrong initiative", "decision", decision());
    }

    private static Map<String, @Nullable Object> decided(long oere) {
        return with(booking(oere), "decision", decision());
    }

    @Test
    void a_reversal_is_refused_where_the_money_is_gone() {
        String id = appropriated(100);
        String entry = EDITOR.get("/v1/initiatives/" + id + "/ledger")
                .extract()
                .jsonPath()
                .getString("items[0].id");
        book(CONTROLLER, id, "expenditures", booking(1)).statusCode(201);

        CONTROLLER
                .post("/v1/ledger-entries/" + entry + "/reversals", reversal())
                .statusCode(422)
                .body("errors.code", contains("over-available", "appropriation-in-use"))
                .body("errors.parameter", contains("id", "id"));
    }

    @Test
    void a_bad_draft_names_every_fault() {
        book(
                        CONTROLLER,
                        appropriated(100),
                        "commitments",
                        body("amount", money(0), "year", 1900, "bookedOn", "yesterday", "text", " ", "who", "me"))
                .statusCode(400)
                .body("errors.pointer", hasItems("/amount", "/year", "/bookedOn", "/text", "/who"))
                .body("errors.code", hasItems("amount-positive"));
        book(CONTROLLER, appropriated(100), "commitments", with(booking(1), "amount", money(-1)))
                .statusCode(400)
                .body("errors.code", contains("amount"));
        book(CONTROLLER, appropriated(100), "commitments", with(booking(1), "text", "Faktura 0101701234"))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3001015001", "0101901234", "9f86d0818101701234feaa0c55ad0abc"})
    void an_account_and_a_reference_are_rows_of_digits(String digits) {
        String id = appropriated(100);
        book(CONTROLLER, id, "expenditures", with(with(booking(1), "account", digits), "externalId", digits))
                .statusCode(201)
                .body("account", equalTo(digits));
        AUDITOR.get("/v1/initiatives/" + id + "/ledger?externalId=" + digits)
                .statusCode(200)
                .body("items.externalId", contains(digits));
        book(CONTROLLER, id, "expenditures", with(booking(1), "account", "010190-1234"))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .body("errors.pointer", contains("/account"));
    }

    @Test
    void a_reference_is_given_once_and_finds_its_entry() {
        String id = appropriated(100);
        String reference = unique("voucher");

        book(CONTROLLER, id, "expenditures", with(booking(1), "externalId", reference))
                .statusCode(201);

        book(CONTROLLER, id, "expenditures", with(booking(2), "externalId", reference))
                .statusCode(409);
        EDITOR.get("/v1/initiatives/" + id + "/ledger?externalId=" + reference)
                .body("items.amount.amountOere", contains(1));
    }

    @Test
    void the_ledger_is_read_in_pages_by_its_own_municipality_alone() {
        String id = appropriated(100);
        book(CONTROLLER, id, "commitments", booking(1)).statusCode(201);
        book(CONTROLLER, id, "commitments", booking(2)).statusCode(201);

        String next = AUDITOR.get("/v1/initiatives/" + id + "/ledger?limit=2")
                .statusCode(200)
                .body("items.kind", contains("APPROPRIATION", "COMMITMENT"))
                .extract()
                .jsonPath()
                .getString("nextCursor");
        AUDITOR.get("/v1/initiatives/" + id + "/ledger?limit=2&cursor=" + next)
                .body("items.amount.amountOere", contains(2))
                .body("nextCursor", nullValue());
        AUDITOR.get("/v1/initiatives/" + id + "/ledger?kind=APPROPRIATION&year=2024")
                .body("items.kind", contains("APPROPRIATION"));
        AUDITOR.get("/v1/initiatives/" + id + "/ledger?year=2023").body("items.size()", equalTo(0));
        String frame = EDITOR.get("/v1/initiatives/" + id).extract().jsonPath().getString("frameId");
        AUDITOR.get("/v1/frames/" + frame + "/ledger").body("items.size()", equalTo(3));
        Client.of("0751", "register-supplier")
                .get("/v1/initiatives/" + id + "/ledger")
                .statusCode(403);
    }

    @Test
    void the_balance_of_a_published_initiative_is_for_all() {
        String id = appropriated(100);
        OUTSIDER.get("/v1/initiatives/" + id + "/balance")
                .statusCode(200)
                .body("balance.available.amountOere", equalTo(100));

        String idea = initiative(trackInFrameOf(10), 10L);
        EDITOR.get("/v1/initiatives/" + idea + "/balance").body("years.size()", equalTo(0));
        OUTSIDER.get("/v1/initiatives/" + idea + "/balance").statusCode(404);
    }

    @Test
    void an_export_opens_in_a_danish_spreadsheet_and_runs_nothing() {
        String id = appropriated(123_456);
        book(
                        CONTROLLER,
                        id,
                        "commitments",
                        with(with(booking(1_050), "text", "=HYPERLINK(\"x\";\"y\")"), "account", "-05"))
                .statusCode(201);

        String csv = AUDITOR.get("/v1/initiatives/" + id + "/ledger/export")
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", endsWith("filename=\"ledger.csv\""))
                .extract()
                .asString();

        String[] lines = csv.split("\r\n");
        org.junit.jupiter.api.Assertions.assertTrue(lines[0].endsWith("enteredAt"), csv);
        org.junit.jupiter.api.Assertions.assertTrue(
                lines[1].contains(";1;APPROPRIATION;2024;2024-03-01;1234,56;1234,56;1234,56;"), csv);
        org.junit.jupiter.api.Assertions.assertTrue(
                lines[2].contains(";10,50;-10,50;1224,06;'-05;\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\";"), csv);
        String frame = EDITOR.get("/v1/initiatives/" + id).extract().jsonPath().getString("frameId");
        AUDITOR.get("/v1/frames/" + frame + "/ledger/export").statusCode(200);
    }

    @Test
    void an_entry_is_its_municipalitys_own() {
        String id = appropriated(100);
        String entry = CONTROLLER.create("/v1/initiatives/" + id + "/commitments", booking(1));

        AUDITOR.get("/v1/ledger-entries/" + entry).statusCode(200).header("ETag", "\"0\"");
        for (String what : new String[] {"releases", "reversals"}) {
            Map<String, @Nullable Object> draft = what.equals("releases") ? release(1) : reversal();
            String path = "/v1/ledger-entries/" + entry + "/" + what;
            OUTSIDER.post(path, draft).statusCode(401);
            EDITOR.post(path, draft).statusCode(403);
            Client.of("0707", "budget-controller").post(path, draft).statusCode(404);
        }
        String expenditure = CONTROLLER.create("/v1/initiatives/" + id + "/expenditures", booking(1));
        CONTROLLER
                .post("/v1/ledger-entries/" + expenditure + "/releases", release(1))
                .statusCode(422)
                .body("errors.code", contains("unknown-commitment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"appropriations", "transfers", "commitments", "expenditures", "carry-overs"})
    void each_booking_has_its_role(String what) {
        String id = appropriated(100);
        Map<String, @Nullable Object> draft = switch (what) {
            case "appropriations" -> appropriation(1);
            case "transfers" -> with(booking(1), "toInitiativeId", UUID.randomUUID());
            default -> booking(1);
        };
        boolean decided = what.equals("appropriations");

        book(OUTSIDER, id, what, draft).statusCode(401);
        book(EDITOR, id, what, draft).statusCode(403);
        book(decided ? CONTROLLER : APPROVER, id, what, draft).statusCode(403);
        book(Client.of("0707", decided ? "approver" : "budget-controller"), id, what, draft)
                .statusCode(404);
    }
}
