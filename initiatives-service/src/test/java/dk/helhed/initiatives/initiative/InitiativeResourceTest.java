package dk.helhed.initiatives.initiative;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeResourceTest {

    private static Map<String, @Nullable Object> rich() {
        return body(
                "name", "A rich initiative",
                "amount", money(300),
                "oneOff", true,
                "period", body("from", 2021, "to", 2023, "statedAs", "2021-2023"),
                "phasing", List.of(body("year", 2022, "amount", money(100)), body("year", 2021, "amount", money(50))),
                "breakdown",
                        List.of(
                                body("kind", "WAGES", "amount", money(100)),
                                body("kind", "ESTABLISHMENT", "amount", money(200))),
                "targetGroups", List.of("young people"),
                "targetNumber", 50,
                "staffing", body("employeesMin", 1, "employeesMax", 2, "role", "consultant"),
                "organisationalAnchor", "A centre",
                "partners", List.of("an association"),
                "method", "IPS",
                "subInitiatives", List.of("one", "another"),
                "settings", List.of("a place"),
                "notes", List.of("a note"),
                "visibility", "OPEN",
                "synthetic", true);
    }

    @Test
    void an_initiative_keeps_all_that_is_stated_of_it() {
        String track = trackInFrameOf(1000);

        String id = EDITOR.create("/v1/tracks/" + track + "/initiatives", rich());

        EDITOR.get("/v1/initiatives/" + id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("IDEA"))
                .body("recorded", equalTo(false))
                .body("trackNo", equalTo("1.1"))
                .body("amountLevel", equalTo("INITIATIVE"))
                .body("period.to", equalTo(2023))
                .body("phasing.year", contains(2021, 2022))
                .body("unphased.amountOere", equalTo(150))
                .body("breakdown.kind", contains("ESTABLISHMENT", "WAGES"))
                .body("staffing.employeesMax", equalTo(2))
                .body("subInitiatives", contains("one", "another"))
                .body("synthetic", equalTo(true));
    }

    @Test
    void an_amount_under_a_track_that_has_one_is_refused_naming_both() {
        String track = track(theme(frame(1000), 1), "1.1", 500L);

        EDITOR.post("/v1/tracks/" + track + "/initiatives", initiativeDraft(10L))
                .statusCode(422)
                .body("errors.pointer", contains("/amount"))
                .body("errors.code", contains("amount-at-both-levels"));
    }

    @Test
    void initiatives_share_the_amount_of_their_track() {
        String track = track(theme(frame(500), 1), "1.1", 500L);
        initiative(track, null);

        EDITOR.get("/v1/initiatives/" + initiative(track, null))
                .body("amount", nullValue())
                .body("amountLevel", equalTo("TRACK"))
                .body("trackAmount.amountOere", equalTo(500))
                .body("unphased", nullValue());
    }

    @Test
    void all_that_is_wrong_with_the_figures_is_said_at_once() {
        Map<String, @Nullable Object> draft = with(rich(), "amount", money(120));

        EDITOR.post("/v1/tracks/" + trackInFrameOf(100) + "/initiatives", draft)
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("over-frame", "phased-over-amount", "breakdown-differs"))
                .body("errors.pointer", containsInAnyOrder("/amount", "/phasing", "/breakdown"));
    }

    @Test
    void a_year_or_a_kind_of_cost_is_given_once() {
        Map<String, @Nullable Object> twice = body("year", 2021, "amount", money(1));

        EDITOR.post(
                        "/v1/tracks/" + trackInFrameOf(1000) + "/initiatives",
                        with(initiativeDraft(10L), "phasing", List.of(twice, twice)))
                .statusCode(422)
                .body("errors.code", contains("duplicate-year"));

        Map<String, @Nullable Object> wages = body("kind", "WAGES", "amount", money(5));
        EDITOR.post(
                        "/v1/tracks/" + trackInFrameOf(1000) + "/initiatives",
                        with(initiativeDraft(10L), "breakdown", List.of(wages, wages)))
                .statusCode(422)
                .body("errors.pointer", contains("/breakdown"))
                .body("errors.code", contains("duplicate-cost-kind"));
    }

    @Test
    void the_most_employees_are_not_fewer_than_the_fewest() {
        EDITOR.post(
                        "/v1/tracks/" + trackInFrameOf(1000) + "/initiatives",
                        with(initiativeDraft(10L), "staffing", body("employeesMin", 2, "employeesMax", 1)))
                .statusCode(422)
                .body("errors.pointer", contains("/staffing/employeesMax"))
                .body("errors.code", contains("under-minimum"));
    }

    @Test
    void without_an_amount_there_is_nothing_to_phase_or_break_down() {
        Map<String, @Nullable Object> draft = with(rich(), "amount", null);

        EDITOR.post("/v1/tracks/" + trackInFrameOf(1000) + "/initiatives", draft)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/phasing", "/breakdown"))
                .body("errors.code", containsInAnyOrder("phased-without-amount", "breakdown-without-amount"));
    }

    @Test
    void the_breakdowns_of_initiatives_that_share_an_amount_stay_within_it() {
        String track = track(theme(frame(500), 1), "1.1", 500L);
        initiative(track, null);
        Map<String, @Nullable Object> wages = body("kind", "WAGES", "amount", money(501));

        EDITOR.post("/v1/tracks/" + track + "/initiatives", with(initiativeDraft(null), "breakdown", List.of(wages)))
                .statusCode(422)
                .body("errors.pointer", contains("/breakdown"))
                .body("errors.code", contains("breakdown-over-amount"));
    }

    @Test
    void a_recorded_initiative_starts_in_the_state_that_its_source_states() {
        String id = recorded(trackInFrameOf(100), 100L);

        OUTSIDER.get("/v1/initiatives/" + id)
                .statusCode(200)
                .body("state", equalTo("PRIORITISED"))
                .body("recorded", equalTo(true))
                .body("source.id", equalTo("002"));
        EDITOR.get("/v1/initiatives/" + id + "/transitions")
                .body("items.to", contains("PRIORITISED"))
                .body("items.from", contains(nullValue()));
    }

    @Test
    void a_state_is_not_recorded_without_source_or_amount_nor_where_it_is_decided_here() {
        String path = "/v1/tracks/" + trackInFrameOf(100) + "/initiatives";

        EDITOR.post(path, with(recordedDraft(10L), "source", null))
                .statusCode(422)
                .body("errors.code", contains("recorded-without-source"));
        EDITOR.post(path, recordedDraft(null)).statusCode(422).body("errors.code", contains("amount-missing"));
        EDITOR.post(path, with(recordedDraft(10L), "recordedAs", "APPROVED"))
                .statusCode(422)
                .body("errors.code", contains("not-recordable"));
    }

    @Test
    void what_is_not_prioritised_yet_is_its_municipalitys_alone() {
        String track = trackInFrameOf(100);
        String id = initiative(track, 10L);

        EDITOR.get("/v1/initiatives/" + id).statusCode(200);
        OUTSIDER.get("/v1/initiatives/" + id).statusCode(404);
        NEIGHBOUR.get("/v1/initiatives/" + id).statusCode(404);
        OUTSIDER.get("/v1/tracks/" + track + "/initiatives").statusCode(200).body("items", equalTo(List.of()));
        NEIGHBOUR.get("/v1/initiatives/" + id + "/transitions").statusCode(404);
    }

    @Test
    void a_closed_initiative_is_its_municipalitys_alone_however_far_it_has_come() {
        Map<String, @Nullable Object> closed =
                with(with(recordedDraft(10L), "visibility", "CLOSED"), "legalBasis", "A law");
        String id = EDITOR.create("/v1/tracks/" + trackInFrameOf(100) + "/initiatives", closed);

        EDITOR.get("/v1/initiatives/" + id).statusCode(200).body("name", equalTo("An initiative"));
        OUTSIDER.get("/v1/initiatives/" + id).statusCode(200).body("name", nullValue());
        OUTSIDER.get("/v1/initiatives/" + id + "/hearings").statusCode(404);
    }

    @Test
    void lists_are_narrowed_by_what_is_asked_for() {
        String reference = unique("initiative");
        String frame = frame(100);
        String track = track(theme(frame, 1), "1.1", null);
        String prioritised = EDITOR.create(
                "/v1/tracks/" + track + "/initiatives", with(recordedDraft(10L), "externalId", reference));
        String idea = initiative(track, 10L);

        EDITOR.get("/v1/initiatives?frameId=" + frame).body("items.id", contains(prioritised, idea));
        EDITOR.get("/v1/initiatives?trackId=" + track + "&state=IDEA").body("items.id", contains(idea));
        EDITOR.get("/v1/initiatives?externalId=" + reference + "&municipality=0751")
                .body("items.id", contains(prioritised));
        OUTSIDER.get("/v1/initiatives?frameId=" + frame).body("items.id", contains(prioritised));
        EDITOR.get("/v1/initiatives?frameId=" + frame + "&limit=1")
                .body("items.id", contains(prioritised))
                .body("nextCursor", not(nullValue()));
    }

    @Test
    void words_stay_the_editors_and_money_becomes_the_budget_controllers() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);

        EDITOR.put(path, "\"0\"", recordedDraft(20L)).statusCode(403);
        CONTROLLER.put(path, "\"0\"", recordedDraft(20L)).statusCode(200).body("amount.amountOere", equalTo(20));
        CONTROLLER
                .put(path, "\"1\"", with(recordedDraft(20L), "name", "Renamed"))
                .statusCode(403);
        EDITOR.put(path, "\"1\"", with(recordedDraft(20L), "name", "Renamed")).statusCode(200);
    }

    @Test
    void before_it_is_prioritised_the_editor_changes_the_money_too() {
        String path = "/v1/initiatives/" + initiative(trackInFrameOf(100), 10L);

        EDITOR.put(path, "\"0\"", initiativeDraft(20L))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("amount.amountOere", equalTo(20));
        EDITOR.put(path, "\"0\"", initiativeDraft(30L)).statusCode(412);
        EDITOR.put(path, "\"1\"", initiativeDraft(101L)).statusCode(422);
        EDITOR.get(path).body("amount.amountOere", equalTo(20));
    }

    @Test
    void an_unknown_initiative_is_not_found() {

        EDITOR.get("/v1/initiatives/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_repeated_creation_gives_the_first_answer_again() {
        String path = "/v1/tracks/" + trackInFrameOf(100) + "/initiatives";
        String key = UUID.randomUUID().toString();

        String first = create(path, key, 60L);
        String again = create(path, key, 60L);

        assertEquals(first, again);
        EDITOR.get(path).body("items.id", contains(first));
    }

    private static String create(String path, String key, long oere) {
        return EDITOR.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(initiativeDraft(oere))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void unknown_and_malformed_fields_are_all_named() {
        Map<String, @Nullable Object> draft = with(with(initiativeDraft(10L), "colour", "blue"), "oneOff", "yes");

        EDITOR.post("/v1/tracks/" + trackInFrameOf(100) + "/initiatives", draft)
                .statusCode(400)
                .body("errors.pointer", hasItems("/colour", "/oneOff"));
    }

    @Test
    void a_personal_number_is_refused_and_never_echoed() {
        String number = "010170" + "1234";

        String answer = EDITOR.post(
                        "/v1/tracks/" + trackInFrameOf(100) + "/initiatives",
                        with(initiativeDraft(10L), "notes", List.of("see " + number)))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .extract()
                .asString();

        assertFalse(answer.contains(number));
    }
}
