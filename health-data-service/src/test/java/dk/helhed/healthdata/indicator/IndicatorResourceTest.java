package dk.helhed.healthdata.indicator;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.indicatorDraft;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.Api.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.healthdata.Api;
import dk.helhed.healthdata.Cubes;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndicatorResourceTest {

    @Test
    void an_indicator_says_how_its_interval_comes_about_once_a_definition_counts_it() {
        String code = indicator("PERCENT");
        get("/v1/indicators/" + code)
                .header("ETag", "\"0\"")
                .body("intervalMethod", is("AS_STATED"))
                .body("repeatEvents", is(false));

        post("/v1/datasets", Cubes.draft("REQUIRED", code), SUPPLIER).statusCode(201);

        get("/v1/indicators/" + code)
                .header("ETag", "\"0.0\"")
                .body("intervalMethod", is("WILSON"))
                .body("repeatEvents", is(false));
        get("/v1/indicators?limit=200").statusCode(200);
    }

    @Test
    void an_indicator_says_with_how_many_decimals_its_figures_are_shown() {
        String code = newCode();
        Map<String, Object> draft = indicatorDraft(code, "PERCENT");
        post("/v1/indicators", draft, SUPPLIER).statusCode(201).body("decimals", nullValue());
        draft.put("decimals", 2);
        put("/v1/indicators/" + code, draft, "\"0\"", SUPPLIER).statusCode(200).body("decimals", is(2));
        get("/v1/indicators/" + code).body("decimals", is(2));

        for (int wrong : new int[] {-1, 5}) {
            draft.put("decimals", wrong);
            put("/v1/indicators/" + code, draft, "\"1\"", SUPPLIER)
                    .statusCode(400)
                    .body("errors.pointer", contains("/decimals"));
        }
    }

    @Test
    void a_definition_marks_figures_and_unknown_codes_are_named_by_their_pointer() {
        String code = indicator("PERCENT");
        Map<String, Object> draft = new HashMap<>(Cubes.draft("REQUIRED", code));
        Map<String, Object> structure = new HashMap<>(Cubes.structure(code));
        Map<String, Object> note = new HashMap<>(Map.of(
                "status",
                "BREAK",
                "areas",
                List.of("0999"),
                "periods",
                List.of("2022"),
                "note",
                bilingual("New method")));
        structure.put("annotations", List.of(note));
        draft.put("structure", structure);
        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(422)
                .body("errors.pointer", contains("/structure/annotations/0/areas/0"));

        note.put("areas", List.of("0751"));
        String id =
                post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");
        get("/v1/datasets/" + id)
                .body("structure.annotations[0].status", is("BREAK"))
                .body("structure.annotations[0].note.en", is("New method"));
    }

    @Test
    void an_indicator_that_was_described_can_be_read_by_everyone() {
        String code = newCode();
        Map<String, Object> draft = indicatorDraft(code, "PERCENT");
        draft.put("multiplier", 100);
        draft.put("caveats", List.of(Map.of("da", "Kun 18-64 år", "en", "Only 18-64 years")));
        draft.put("source", Map.of("id", "003", "inferred", List.of("population")));

        post("/v1/indicators", draft, SUPPLIER)
                .statusCode(201)
                .header("Location", endsWith("/v1/indicators/" + code))
                .header("ETag", "\"0\"");

        get("/v1/indicators/" + code)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("municipality", is("0751"))
                .body("title.da", is("Employed (da)"))
                .body("unit", is("PERCENT"))
                .body("multiplier", is(100))
                .body("numerator", nullValue())
                .body("caveats.en", contains("Only 18-64 years"))
                .body("source.inferred", contains("population"));
    }

    @Test
    void the_same_request_again_describes_it_once_and_gets_the_same_answer() {
        Map<String, Object> draft = indicatorDraft(newCode(), "PERCENT");
        String key = UUID.randomUUID().toString();
        change(SUPPLIER)
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/indicators")
                .then()
                .statusCode(201);

        change(SUPPLIER)
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/indicators")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("code", is(draft.get("code")));
    }

    @Test
    void a_code_that_is_taken_is_a_conflict() {
        String code = indicator("PERCENT");

        post("/v1/indicators", indicatorDraft(code, "PERCENT"), SUPPLIER)
                .statusCode(409)
                .body("code", is("conflict"))
                .body("detail", is("Another indicator already has this code."));
    }

    @Test
    void every_fault_of_a_description_is_reported_at_once() {
        Map<String, Object> draft = indicatorDraft("not a code", "MILES");
        draft.put("title", Map.of("da", "x"));
        draft.put("multiplier", 0);
        draft.put("colour", "blue");

        post("/v1/indicators", draft, SUPPLIER)
                .statusCode(400)
                .body("code", is("invalid-request"))
                .body("errors.pointer", containsInAnyOrder("/code", "/unit", "/title/en", "/multiplier", "/colour"));
    }

    @Test
    void a_personal_number_in_a_text_is_refused_and_not_repeated() {
        Map<String, Object> draft = indicatorDraft(newCode(), "PERCENT");
        draft.put("register", "ask 010203-1234");

        post("/v1/indicators", draft, SUPPLIER)
                .statusCode(400)
                .body("code", is("personal-number-refused"))
                .body("errors.pointer", contains("/register"))
                .body(org.hamcrest.Matchers.not(containsString("010203")));
    }

    @Test
    void a_creation_needs_a_key_a_token_and_the_role() {
        Map<String, Object> draft = indicatorDraft(newCode(), "PERCENT");

        change(SUPPLIER)
                .body(draft)
                .post("/v1/indicators")
                .then()
                .statusCode(400)
                .body("code", is("idempotency-key-missing"));
        given().contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/indicators")
                .then()
                .statusCode(401);
        post("/v1/indicators", draft, Tokens.of("0751", "editor")).statusCode(403);
    }

    @Test
    void a_change_replaces_the_description() {
        String code = indicator("PERCENT");
        Map<String, Object> draft = indicatorDraft(code, "PERCENT");
        draft.put("register", "Another register");

        put("/v1/indicators/" + code, draft, "\"0\"", SUPPLIER)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("register", is("Another register"));
    }

    @Test
    void a_change_keeps_code_and_unit() {
        String code = indicator("PERCENT");

        put("/v1/indicators/" + code, indicatorDraft(newCode(), "COUNT"), "\"0\"", SUPPLIER)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/code", "/unit"))
                .body("errors.code", containsInAnyOrder("immutable", "immutable"));
    }

    @Test
    void a_change_says_which_version_it_is_meant_for() {
        String code = indicator("PERCENT");
        Map<String, Object> draft = indicatorDraft(code, "PERCENT");

        change(SUPPLIER).body(draft).put("/v1/indicators/" + code).then().statusCode(428);
        put("/v1/indicators/" + code, draft, "\"7\"", SUPPLIER).statusCode(412);
    }

    @Test
    void another_municipality_cannot_change_it() {
        String code = indicator("PERCENT");

        put("/v1/indicators/" + code, indicatorDraft(code, "PERCENT"), "\"0\"", Api.STRANGER)
                .statusCode(404);
    }

    @Test
    void an_unknown_code_is_not_found() {
        get("/v1/indicators/NO_SUCH_INDICATOR").statusCode(404);
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        String code = indicator("PERCENT");

        given().header("If-None-Match", "\"0\"")
                .get("/v1/indicators/" + code)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .body(emptyString());
    }

    @Test
    void a_list_is_read_page_by_page() {
        String first = indicator("PERCENT");
        String second = indicator("PERCENT");

        String cursor = get("/v1/indicators?limit=1")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        List<String> codes = get("/v1/indicators?limit=200&cursor=" + cursor)
                .statusCode(200)
                .extract()
                .path("items.code");
        codes = new java.util.ArrayList<>(codes);
        codes.add(get("/v1/indicators?limit=1").extract().path("items[0].code"));
        org.hamcrest.MatcherAssert.assertThat(codes, org.hamcrest.Matchers.hasItems(first, second));
    }

    private static String newCode() {
        return "N" + unique().toUpperCase(Locale.ROOT);
    }
}
