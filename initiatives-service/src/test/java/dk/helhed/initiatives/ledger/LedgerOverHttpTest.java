package dk.helhed.initiatives.ledger;

import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.initiatives.testing.Places;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of everything that can be booked, through the API and the database, beside the simple model. */
@QuarkusTest
class LedgerOverHttpTest {

    private static final int STEPS = 30;
    private static final int ACCOUNTS = 4;

    private final List<String> initiatives = new ArrayList<>();
    private final List<String> postings = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    // Of all sequences of this length, two in which each kind of posting is accepted and refused: few steps, and much
    // in them.
    @ValueSource(longs = {57, 2409})
    void the_ledger_agrees_with_a_simple_model_over_http(long seed) {
        String theme = theme(Places.frame(1_000_000), 1);
        List<String> tracks = List.of(track(theme, "1.1", null), track(theme, "1.2", null));
        for (int i = 0; i < ACCOUNTS; i++) {
            initiatives.add(approved(tracks.get(LedgerStep.track(i)), 1_000L));
        }
        Random random = new Random(seed);
        LedgerModel model = new LedgerModel(ACCOUNTS);
        int accepted = 0;
        Set<Posting> booked = EnumSet.noneOf(Posting.class);
        for (int account = 0; account < ACCOUNTS; account++) {
            // Without any money, next to everything that follows would be refused.
            LedgerStep first = new LedgerStep(Posting.APPROPRIATED, account, 0, 2024, 500, -1, 10, 5);
            assertEquals(model.apply(first), book(first));
        }
        for (int i = 0; i < STEPS; i++) {
            LedgerStep step = LedgerStep.random(random, model);
            String place = "seed " + seed + ", step " + i + ": " + step;

            boolean taken = book(step);

            assertEquals(model.apply(step), taken, place);
            if (taken) {
                accepted++;
                booked.add(step.posting());
            }
            assertAgree(model, step.account(), place);
        }
        assertTrue(accepted > 10 && accepted < STEPS - 10, "both kinds of answer are worth a test: " + accepted);
        assertEquals(EnumSet.allOf(Posting.class), booked, "each kind of posting is worth a test");
        for (int account = 0; account < ACCOUNTS; account++) {
            assertAgree(model, account, "seed " + seed + ", at the end");
        }
    }

    private boolean book(LedgerStep step) {
        String path = "/v1/initiatives/" + initiatives.get(step.account());
        Map<String, @Nullable Object> words = body("bookedOn", day(step.day()), "text", "A text");
        if (step.decided() >= 0) {
            words.put("decision", with(decision(), "decidedOn", day(step.decided())));
        }
        Map<String, @Nullable Object> draft = with(with(words, "amount", money(step.oere())), "year", step.year());
        String target = step.target() < 0 ? null : "/v1/ledger-entries/" + postings.get(step.target());
        return switch (step.posting()) {
            case APPROPRIATED -> taken(APPROVER.post(path + "/appropriations", with(draft, "cover", "Savings")));
            case TRANSFERRED ->
                taken(CONTROLLER.post(
                        path + "/transfers", with(draft, "toInitiativeId", initiatives.get(step.other()))));
            case COMMITTED -> taken(CONTROLLER.post(path + "/commitments", draft));
            case SPENT ->
                taken(CONTROLLER.post(
                        path + "/expenditures",
                        target == null ? draft : with(draft, "commitmentId", postings.get(step.target()))));
            case CARRIED_OVER -> taken(CONTROLLER.post(path + "/carry-overs", draft));
            case RELEASED ->
                target != null
                        && taken(CONTROLLER.post(target + "/releases", with(words, "amount", money(step.oere()))));
            case REVERSED -> target != null && taken(CONTROLLER.post(target + "/reversals", words));
        };
    }

    private static String day(int day) {
        return day == LedgerStep.FUTURE
                ? LocalDate.now().plusDays(2).toString()
                : LocalDate.of(2024, 6, 1).plusDays(day).toString();
    }

    /** A refusal is the ledger's own; anything else fails the test. */
    private boolean taken(ValidatableResponse answer) {
        int status = answer.extract().statusCode();
        assertTrue(
                List.of(201, 409, 422).contains(status), () -> answer.extract().asString());
        if (status == 201) {
            postings.add(answer.extract().path("id"));
        }
        return status == 201;
    }

    private void assertAgree(LedgerModel model, int account, String place) {
        JsonPath balance = EDITOR.get("/v1/initiatives/" + initiatives.get(account) + "/balance")
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int year : LedgerStep.YEARS) {
            Long available = balance.getObject(
                    "years.find { it.year == " + year + " }?.balance?.available?.amountOere", Long.class);
            assertEquals(model.available(account, year), available == null ? 0 : available, place + ", " + year);
        }
    }
}
