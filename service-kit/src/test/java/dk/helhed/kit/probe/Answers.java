package dk.helhed.kit.probe;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;

/** What every answer of a kind has in common. */
final class Answers {

    private Answers() {}

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Language", notNullValue())
                .header("X-Request-Id", notNullValue())
                .body("type", is("urn:helhed:problem:" + code))
                .body("code", is(code))
                .body("status", is(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", startsWith("urn:helhed:request:"));
    }
}
