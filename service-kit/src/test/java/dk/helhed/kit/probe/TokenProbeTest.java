package dk.helhed.kit.probe;

import static dk.helhed.kit.probe.Answers.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class TokenProbeTest {

    private static final String PROBES = "/v1/probes";

    @Test
    void without_a_token_the_answer_says_how_to_send_one() {
        problem(given().get(PROBES + "/secret").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "abc.def.ghi", "expired", "audience", "issuer", "forged", "unsigned"})
    void a_token_that_is_not_good_is_refused(String token) {
        problem(given().auth().oauth2(bad(token)).get(PROBES + "/secret").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void another_role_is_forbidden() {
        problem(
                given().auth()
                        .oauth2(Tokens.of("0751", "auditor"))
                        .get(PROBES + "/secret")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void the_right_role_is_let_in() {
        given().auth()
                .oauth2(Tokens.of("0751", "editor"))
                .get(PROBES + "/secret")
                .then()
                .statusCode(200);
    }

    private static String bad(String token) {
        return switch (token) {
            case "expired" -> Tokens.expired("0751", "editor");
            case "audience" -> Tokens.forAnotherAudience("0751", "editor");
            case "issuer" -> Tokens.fromAnotherIssuer("0751", "editor");
            case "forged" -> Tokens.forged("0751", "editor");
            case "unsigned" -> Tokens.unsigned("0751", "editor");
            default -> token;
        };
    }
}
