package dk.helhed.kit.probe;

import static dk.helhed.kit.probe.Answers.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProbeTest {

    private static final String PROBES = "/v1/probes";
    private static final String ID = PROBES + "/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1";
    private static final String GOOD = "{\"title\":\"a\",\"kind\":\"OPEN\"}";

    @Test
    void a_good_request_is_answered_with_every_field_and_the_safe_headers() {
        post(GOOD)
                .statusCode(201)
                .header("Location", endsWith("/v1/probes/1"))
                .header("X-Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .body("at", is("2024-01-01T00:00:00Z"))
                .body("containsKey('nothing')", is(true))
                .body("nothing", nullValue());
    }

    @Test
    void every_fault_of_a_body_is_answered_at_once() {
        problem(
                        post("{\"title\":7,\"kind\":\"x\",\"steps\":[{\"name\":\"\",\"minutes\":0}],\"more\":1}"),
                        400,
                        "invalid-request")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/title", "/kind", "/steps/0/name", "/steps/0/minutes", "/more"))
                .body(
                        "errors.code",
                        containsInAnyOrder("text", "allowed-values", "plain-text", "min", "unknown-field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|malformed-request",
                "''|invalid-request",
                "[]|invalid-request",
                "{\"title\":\"010170-1234\",\"kind\":\"OPEN\"}|personal-number-refused"
            })
    void a_body_that_cannot_be_taken_is_a_bad_request(String body, String code) {
        problem(post(body), 400, code).body(not(containsString("010170")));
    }

    @Test
    void an_answer_in_danish_says_so() {
        problem(
                        given().header("Accept-Language", "da-DK,en;q=0.5")
                                .get(PROBES + "/nowhere/at/all")
                                .then(),
                        404,
                        "not-found")
                .header("Content-Language", "da")
                .header("Vary", allOf(containsString("Accept-Language"), containsString("Origin")))
                .body("title", is("Ikke fundet"));
    }

    @Test
    void a_callers_request_id_comes_back_in_header_and_problem() {
        problem(given().header("X-Request-Id", "my-id.1").get("/nowhere").then(), 404, "not-found")
                .header("X-Request-Id", "my-id.1")
                .body("instance", is("urn:helhed:request:my-id.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "010170-1234"})
    void a_request_id_of_another_form_is_replaced(String id) {
        given().header("X-Request-Id", id).get(PROBES).then().header("X-Request-Id", not(containsString(id)));
    }

    @Test
    void a_path_that_no_resource_has_is_a_problem() {
        problem(given().get("/nowhere").then(), 404, "not-found");
        problem(given().get(PROBES + "/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() {
        problem(given().delete(ID).then(), 405, "method-not-allowed").header("Allow", containsString("PUT"));
    }

    @Test
    void a_format_that_is_not_made_is_a_problem() {
        problem(given().accept("application/xml").get(ID).then(), 406, "not-acceptable");
    }

    @Test
    void a_body_of_another_format_is_a_problem() {
        problem(given().contentType("text/plain").body("a").post(PROBES).then(), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit,range",
        "limit=201,limit,range",
        "limit=ten,limit,whole-number",
        "limit=99999999999,limit,whole-number",
        "kind=SHUT,kind,allowed-values",
        "more=1,more,unknown-parameter",
        "area=1&area=2,area,repeated",
        "cursor=abc,cursor,cursor"
    })
    void a_parameter_that_is_not_right_is_named(String query, String name, String code) {
        problem(given().urlEncodingEnabled(false).get(PROBES + "?" + query).then(), 400, "invalid-parameter")
                .body("errors.parameter", containsInAnyOrder(name))
                .body("errors.code", containsInAnyOrder(code));
    }

    @Test
    void where_no_parameter_is_known_any_is_refused() {
        problem(given().get(ID + "?more=1").then(), 400, "invalid-parameter")
                .body("errors.parameter", containsInAnyOrder("more"))
                .body("errors.code", containsInAnyOrder("no-parameters"));
    }

    @Test
    void a_constraint_on_a_parameter_names_it() {
        problem(given().get(PROBES + "/limited?size=6").then(), 400, "invalid-parameter")
                .body("errors[0].parameter", is("size"))
                .body("errors[0].code", is("max"));
    }

    @Test
    void a_personal_number_is_refused_wherever_it_stands() {
        problem(given().get(PROBES + "?area=010170-1234").then(), 400, "personal-number-refused")
                .body("errors[0].parameter", is("area"))
                .body(not(containsString("010170")));
        problem(given().get(PROBES + "/failing/0101701234").then(), 400, "personal-number-refused")
                .body("errors[0].parameter", is("how"));
        problem(given().header("X-Note", "010170-1234").get(PROBES).then(), 400, "personal-number-refused")
                .body("errors[0].header", is("X-Note"));
        problem(given().get(PROBES + "?010170-1234=a").then(), 400, "personal-number-refused")
                .body(not(containsString("010170")));
    }

    @Test
    void keys_and_names_of_requests_are_rows_of_digits() {
        for (String header : List.of("Idempotency-Key", "X-Request-Id", "traceparent")) {
            given().header(header, "0101701234").get(PROBES).then().statusCode(200);
            problem(given().header(header, "a-010170-1234").get(PROBES).then(), 400, "personal-number-refused")
                    .body("errors[0].header", is(header));
        }
        problem(given().header("X-Note", "0101701234").get(PROBES).then(), 400, "personal-number-refused");
        // Opaque: not one of ours, which is another fault.
        problem(given().get(PROBES + "?cursor=0101701234").then(), 400, "invalid-parameter");
    }

    @Test
    void a_list_is_read_to_its_end_by_its_links() {
        List<String> seen = new ArrayList<>();
        String next = PROBES + "?limit=50&area=0751";
        int pages = 0;
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("containsKey('nextCursor')", is(true));
            seen.addAll(page.jsonPath().getList("items", String.class));
            next = nextLink(page.header("Link"));
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(120, seen.stream().distinct().count());
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        String cursor = given().get(PROBES + "?limit=2&area=0751").jsonPath().getString("nextCursor");

        problem(given().get(PROBES + "?area=0707&cursor=" + cursor).then(), 400, "invalid-parameter")
                .body("errors[0].code", is("cursor-of-another-list"));
    }

    @Test
    void a_refusal_of_the_domain_is_a_problem() {
        problem(given().get(PROBES + "/failing/refusal").then(), 409, "illegal-transition")
                .body("errors[0].pointer", is("/state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unforeseen", "later"})
    void a_failure_that_nobody_foresaw_shows_nothing_of_us(String how) {
        problem(given().get(PROBES + "/failing/" + how).then(), 500, "internal-error")
                .body(not(containsString("Exception")))
                .body(not(containsString("select")))
                .body(not(containsString("dk.")))
                .body(not(containsString("com.")));
    }

    @ParameterizedTest
    @CsvSource({
        "23505,409,conflict",
        "23514,422,rule-violated",
        "55P03,503,unavailable",
        "57014,503,unavailable",
        "XX000,500,internal-error"
    })
    void a_failure_of_the_real_database_is_a_problem(String state, int status, String code) {
        problem(given().get(PROBES + "/database/" + state).then(), status, code)
                .header("Retry-After", status == 503 ? equalTo("2") : nullValue())
                .body(not(containsString("uq_probe")));
    }

    @Test
    void a_body_of_nearly_a_megabyte_is_still_worked_on_by_the_event_loop() {
        String padding = " ".repeat(1_000_000);

        post("{\"title\":\"a\"," + padding + "\"kind\":\"OPEN\"}").statusCode(201);
    }

    @Test
    void a_dashboard_on_another_site_may_read() {
        given().header("Origin", "https://dashboard.example")
                .get(PROBES)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("Vary", containsString("Origin"))
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(PROBES).then();
    }

    private static @Nullable String nextLink(String header) {
        for (String link : header.split(", ", -1)) {
            if (link.endsWith("rel=\"next\"")) {
                return link.substring(1, link.indexOf('>'));
            }
        }
        return null;
    }
}
