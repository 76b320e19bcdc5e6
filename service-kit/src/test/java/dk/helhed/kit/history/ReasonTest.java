package dk.helhed.kit.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReasonTest {

    private final Jottings jottings = new Jottings();

    @Test
    void the_header_gives_the_reason_where_the_body_has_none() {
        write("Efter mødet på åvej", Map.of("text", "a")).statusCode(201);
        write("From the header", Map.of("text", "a", "reason", "From the body")).statusCode(201);

        jottings.trail("").body("items.reason", contains("Efter mødet på åvej", "From the body"));
    }

    @Test
    void a_personal_number_in_the_reason_is_refused_and_not_repeated() {
        write("for a010170-1234b", Map.of("text", "a"))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .body("errors.header", contains("Change-Reason"))
                .body(not(containsString("010170")));

        jottings.trail("").body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"500, 201", "501, 400"})
    void a_reason_is_at_most_500_characters_long(int length, int status) {
        write("ø".repeat(length), Map.of("text", "a")).statusCode(status);
    }

    private ValidatableResponse write(String reason, Map<String, String> body) {
        return jottings.editor
                .request()
                .header("Idempotency-Key", Jottings.key())
                // A client's library writes a header's characters as bytes: these are the bytes of UTF-8.
                .header(
                        "Change-Reason",
                        new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .contentType("application/json")
                .body(body)
                .post(Jottings.PATH)
                .then();
    }
}
