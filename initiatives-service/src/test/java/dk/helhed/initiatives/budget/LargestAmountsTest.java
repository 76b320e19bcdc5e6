package dk.helhed.initiatives.budget;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.helhed.kit.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No amount that a caller can write ends in an overflow: beyond the limit it is refused, up to it every sum is right. */
@QuarkusTest
class LargestAmountsTest {

    private static final long MOST = Money.MOST_OERE;

    @ParameterizedTest
    @ValueSource(longs = {MOST + 1, Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void an_amount_beyond_the_limit_is_refused_wherever_it_is_read(long oere) {
        String frame = frame(MOST);
        String theme = theme(frame, 1);
        String track = track(theme, "1.1", null);
        String initiative = approved(MOST);
        List<Object> years =
                List.of(body("year", 2021, "amount", money(oere)), body("year", 2022, "amount", money(oere)));
        List<Object> kinds =
                List.of(body("kind", "WAGES", "amount", money(oere)), body("kind", "OTHER", "amount", money(oere)));

        EDITOR.post("/v1/frames", frameDraft(oere)).statusCode(400);
        EDITOR.post("/v1/themes/" + theme + "/tracks", body("number", "1.2", "name", "A track", "amount", money(oere)))
                .statusCode(400);
        EDITOR.post("/v1/tracks/" + track + "/initiatives", initiativeDraft(oere))
                .statusCode(400);
        EDITOR.post("/v1/tracks/" + track + "/initiatives", with(initiativeDraft(1L), "phasing", years))
                .statusCode(400);
        EDITOR.post("/v1/tracks/" + track + "/initiatives", with(initiativeDraft(1L), "breakdown", kinds))
                .statusCode(400);
        CONTROLLER
                .post(
                        "/v1/initiatives/" + initiative + "/links",
                        body("planId", UUID.randomUUID(), "share", money(oere), "countsAsMunicipalShare", true))
                .statusCode(400);
        APPROVER.post("/v1/initiatives/" + initiative + "/appropriations", appropriation(oere))
                .statusCode(400);
        for (String what : List.of("commitments", "expenditures", "carry-overs")) {
            CONTROLLER
                    .post("/v1/initiatives/" + initiative + "/" + what, booking(oere))
                    .statusCode(400);
        }
    }

    @Test
    void the_largest_amounts_are_added_up_to_the_oere() {
        String frame = frame(MOST);
        String theme = theme(frame, 1);
        String track = track(theme, "1.1", null);
        EDITOR.create("/v1/tracks/" + track + "/initiatives", initiativeDraft(MOST));

        EDITOR.post("/v1/tracks/" + track + "/initiatives", initiativeDraft(MOST))
                .statusCode(422)
                .body("errors.code", hasItem("over-frame"));
        EDITOR.get("/v1/frames/" + frame + "/overview")
                .statusCode(200)
                .body("allocated.amountOere", equalTo(MOST), "difference.amountOere", equalTo(0));
    }

    @Test
    void years_and_kinds_of_the_largest_amounts_are_compared_with_the_amount() {
        String track = trackInFrameOf(MOST);
        List<Object> years =
                List.of(body("year", 2021, "amount", money(MOST)), body("year", 2022, "amount", money(MOST)));
        List<Object> kinds =
                List.of(body("kind", "WAGES", "amount", money(MOST)), body("kind", "OTHER", "amount", money(MOST)));

        EDITOR.post(
                        "/v1/tracks/" + track + "/initiatives",
                        with(with(initiativeDraft(MOST), "phasing", years), "breakdown", kinds))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("phased-over-amount", "breakdown-differs"));
    }

    @Test
    void the_ledger_takes_no_figure_beyond_the_limit() {
        String path = "/v1/initiatives/" + approved(MOST);
        APPROVER.post(path + "/appropriations", appropriation(MOST)).statusCode(201);

        APPROVER.post(path + "/appropriations", with(appropriation(1), "cover", "Mindreforbrug"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("over-most")));

        CONTROLLER.post(path + "/commitments", booking(MOST)).statusCode(201);
        CONTROLLER
                .get(path + "/balance")
                .statusCode(200)
                .body("balance.committed.amountOere", equalTo(MOST), "balance.available.amountOere", equalTo(0));
    }

    @Test
    void two_of_ninety_million_billions_in_a_catalogue_are_refused() {
        String csv = """
                Tema 1: Et tema
                Spor;Spornavn;Initiativ;Beløb
                1.1;Et spor;Et initiativ;90000000 mia.
                1.1;Et spor;Et andet;90000000 mia.
                I alt;;;90000000 mia.
                """;

        EDITOR.request()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/frames/" + frame(MOST) + "/catalogue-imports?mode=commit")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("amount-too-large"));
    }
}
