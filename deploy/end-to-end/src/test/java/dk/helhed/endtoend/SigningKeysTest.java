package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The identity provider signs with a new key. */
@ExtendWith(SuiteIsUp.class)
class SigningKeysTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Api PLANS = new Api("plans");
    // A service asks for unknown keys at most every ten seconds.
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(15);

    @Test
    void tokens_of_a_new_key_are_good_within_seconds_also_after_one_of_an_invented_key() throws Exception {
        String before = Helhed.run("token", "aarhus-editor");
        assertEquals(200, read(before));
        assertEquals(401, read(ofAnInventedKey(before)));

        signWithANewKey();
        String after = Helhed.run("token", "aarhus-editor");

        long since = System.nanoTime();
        while (read(after) != 200) {
            assertTrue(System.nanoTime() - since < UNTIL_KNOWN.toNanos(), "the new key stays unknown");
            Thread.sleep(100);
        }
        assertEquals(200, read(before));
    }

    private static int read(String token) throws Exception {
        return PLANS.getWith(token, "/v1/areas?limit=1").statusCode();
    }

    private static String ofAnInventedKey(String token) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"invented\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }

    private static void signWithANewKey() throws Exception {
        String administrator = JSON.readTree(send(
                                "/realms/master/protocol/openid-connect/token",
                                "application/x-www-form-urlencoded",
                                "",
                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                        + Helhed.secret("keycloak_admin"))
                        .body())
                .path("access_token")
                .asText();
        HttpResponse<String> made = send("/admin/realms/helhed/components", "application/json", administrator, """
                {"name": "another", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["200"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""");
        assertEquals(201, made.statusCode(), made.body());
    }

    private static HttpResponse<String> send(String path, String type, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Helhed.keycloak() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
