package dk.helhed.plans;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileBodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"plan\":[|{},|{}]}|413|body-too-large",
                "{\"plan\":[{|\"a\":1,|\"b\":1}]}|400|invalid-request",
                "{\"plan\":[|[[[[[[[]]]]]]],|1]}|413|body-too-large",
                "[|1e999999999,|1]|400|invalid-request",
                "{\"plan\":|[|1|400|invalid-request"
            })
    void an_import_of_ten_mebibytes_of_nothing_is_refused_at_once(
            String begin, String part, String end, int status, String code) {
        byte[] document =
                (begin + part.repeat(((10 << 20) - 100) / part.length()) + end).getBytes(StandardCharsets.UTF_8);

        assertTimeout(
                Duration.ofSeconds(20),
                () -> EDITOR.request()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(document)
                        .post("/v1/plans/imports?mode=validate")
                        .then()
                        .statusCode(status)
                        .body("code", equalTo(code)));
    }

    @Test
    void a_plan_with_an_endless_list_of_faults_names_a_hundred_and_says_that_there_are_more() {
        String faults = "\"a\",".repeat(900) + "\"a\"";

        EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{" + "\"x\":1,".repeat(500) + "\"areaCodes\":[" + faults + "]}")
                .post("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(100))
                .body("moreErrors", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "0-", "-"})
    void an_area_whose_code_is_as_long_as_a_body_is_refused(String part) {
        EDITOR.post("/v1/areas", body("code", "0751-" + part.repeat(150_000 / part.length()), "name", "Et område"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void a_read_that_asks_for_another_state_is_told_so() {
        String path = "/v1/areas/" + area();

        OUTSIDER.request()
                .header("If-Match", "\"999\"")
                .get(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("precondition-failed"));
        OUTSIDER.request()
                .header("If-Match", OUTSIDER.etag(path))
                .get(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"", "\"\"", "W/\"0\"", "W/", "W", ",", "abc", "\"0\", \"1\"", "\"0", " ", "\"0\",,"})
    void a_condition_that_cannot_be_read_never_breaks_a_read(String condition) {
        String path = "/v1/areas/" + area();
        for (String header : new String[] {"If-Match", "If-None-Match"}) {
            int status = OUTSIDER.request().header(header, condition).get(path).statusCode();

            assertTrue(Set.of(200, 304, 400, 412).contains(status), header + " " + condition + " " + status);
        }
    }

    private static String area() {
        String code = unique("0751-area");
        EDITOR.post("/v1/areas", body("code", code, "name", "Et område")).statusCode(201);
        return code;
    }
}
