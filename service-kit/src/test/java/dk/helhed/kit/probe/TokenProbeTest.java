package dk.helhed.kit.probe;

import static dk.helhed.kit.probe.Answers.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.caller.Municipalities;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
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
    void a_token_that_was_good_before_its_end_is_refused_after_it() throws InterruptedException {
        String token = Tokens.with("exp", Instant.now().plusSeconds(2).getEpochSecond(), "0751", "editor");
        given().auth().oauth2(token).get(PROBES + "/secret").then().statusCode(200);
        // Past the end, and past the five seconds of grace for clocks that differ.
        Thread.sleep(Duration.ofSeconds(8));
        problem(given().auth().oauth2(token).get(PROBES + "/secret").then(), 401, "unauthenticated");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ..",
                "Bearer .",
                "Bearer a..b",
                "Bearer a.b.",
                "Bearer .b.c",
                "Bearer a.b.c.d",
                "Bearer a.b.c.d.e",
                "Bearer ....",
                "Bearer",
                "Bearer ",
                "bearer",
                "Basic",
                "Basic YTpi",
                "Digest x",
                "Negotiate",
                "",
                " ",
                "a.b.c",
                "BearerX a.b.c",
                "Bearer a.b.c, Bearer a.b.c",
                "Bearer a.b.\u00e6",
                "Bearer %2e.%2e.%2e",
                "Bearer \"a.b.c\""
            })
    void a_header_that_is_no_token_in_form_is_refused_also_where_none_is_needed(String header) {
        for (String path : List.of(PROBES, PROBES + "/secret", "/nowhere")) {
            problem(given().header("Authorization", header).get(path).then(), 401, "unauthenticated")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void two_tokens_are_refused() {
        String good = "Bearer " + Tokens.of("0751", "editor");

        problem(
                given().header("Authorization", good, good)
                        .get(PROBES + "/secret")
                        .then(),
                401,
                "unauthenticated");
    }

    static Stream<String> parts() {
        return Stream.of(
                "{}",
                "[]",
                "null",
                "1",
                "\"a\"",
                "{",
                "\u0000",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":1}",
                "{\"alg\":null}",
                "{\"alg\":[\"RS256\"]}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"RS256\",\"kid\":1}",
                "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
                "{\"alg\":\"RS256\",\"b64\":false}",
                "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}",
                "{\"alg\":\"RS256\",\"jwk\":{}}",
                "{\"alg\":\"RS256\",\"x5c\":[\"a\"]}",
                "{\"alg\":\"RS256\",\"zip\":\"DEF\"}",
                "{\"exp\":\"x\"}",
                "{\"exp\":1e999}",
                "[".repeat(3_000),
                "{\"a\":".repeat(1_500));
    }

    @Test
    void a_token_whose_parts_are_not_what_they_should_be_is_refused_and_never_breaks_anything() {
        for (String head : parts().toList()) {
            for (String claims : List.of("{}", "[]", "null", "{\"exp\":\"x\"}", "{\"exp\":9999999999}", "\u0000")) {
                String token = base64(head) + "." + base64(claims) + ".AAAA";
                for (String path : List.of(PROBES + "/secret", "/v1/audit")) {
                    problem(given().auth().oauth2(token).get(path).then(), 401, "unauthenticated");
                }
            }
        }
        for (String claims : parts().toList()) {
            String token = base64("{\"alg\":\"RS256\",\"kid\":\"test\"}") + "." + base64(claims) + ".AAAA";
            problem(given().auth().oauth2(token).get(PROBES + "/secret").then(), 401, "unauthenticated");
        }
    }

    static Stream<Arguments> claims() {
        Stream<Object> notOneMunicipality = Stream.of(
                "%",
                "Aarhus",
                "751",
                "07511",
                "0752",
                "0000",
                "9999",
                " 0751",
                "0751 ",
                "0751\u0000",
                "\u0000",
                "",
                " ",
                "\u0660\u0667\u0665\u0661",
                751,
                751.0,
                true,
                List.of("0751"),
                List.of(),
                Map.of("code", "0751"),
                "0751,0707");
        Stream<Object> noName =
                Stream.of("", " ", "\u0000", "a\u0000", "a\nb", 1, true, List.of("a"), Map.of(), "a".repeat(256));
        List<Object> names = noName.toList();
        return Stream.of(
                        notOneMunicipality.map(value -> Arguments.of("municipality", value, "kommunekode")),
                        names.stream().map(value -> Arguments.of("azp", value, "(azp)")),
                        // A subject that is no text is refused before anybody looks at it, with 401.
                        names.stream()
                                .filter(String.class::isInstance)
                                .map(value -> Arguments.of("sub", value, "(sub)")),
                        Stream.of(Arguments.of("azp", null, "(azp)"), Arguments.of("sub", null, "(sub)")))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_token_that_does_not_say_who_calls_for_which_municipality_is_forbidden_and_told_so(
            String claim, @Nullable Object value, String word) {
        String token = Tokens.with(claim, value, "0751", "editor", "auditor");
        for (String path : List.of(PROBES + "/secret", "/v1/audit")) {
            problem(given().auth().oauth2(token).get(path).then(), 403, "forbidden")
                    .body("detail", containsString(word));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"realm_access", "sub", "aud", "iss", "exp", "iat", "nbf", "typ", "jti", "scope", "groups", "acr"
            })
    void a_claim_of_another_kind_than_it_should_be_never_breaks_anything(String claim) {
        for (Object value :
                List.of("x", 1, true, List.of(1), Map.of("roles", 1), Map.of("roles", List.of(1)), "\u0000")) {
            int status = given().auth()
                    .oauth2(Tokens.with(claim, value, "0751", "editor"))
                    .get(PROBES + "/secret")
                    .statusCode();

            assertTrue(Set.of(200, 401, 403).contains(status), claim + " " + value + " " + status);
        }
    }

    @Test
    void there_are_98_municipalities() {
        assertTrue(Municipalities.isKnown("0751"));
        assertFalse(Municipalities.isKnown("751"));
        assertFalse(Municipalities.isKnown(""));
        assertEquals(
                98,
                IntStream.range(0, 10_000)
                        .filter(i -> Municipalities.isKnown("%04d".formatted(i)))
                        .count());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
