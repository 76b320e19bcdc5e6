package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealmFileTest {
    private final JsonNode realm = read();

    @Test
    void theRealmHasJustTheClientsThatTheLauncherKnows() {
        assertEquals(new TreeSet<>(RealmClients.NAMES), values(realm.path("clients"), "clientId"));
        assertEquals(20, RealmClients.NAMES.size());
    }

    @Test
    void theRealmHasJustTheRolesOfTheSuite() {
        assertEquals(
                new TreeSet<>(RealmClients.ROLES), values(realm.path("roles").path("realm"), "name"));
    }

    @Test
    void tokensLiveFiveMinutesAndAreSignedWithAnRsaKey() {
        assertEquals(300, realm.path("accessTokenLifespan").intValue());
        assertEquals("RS256", realm.path("defaultSignatureAlgorithm").textValue());
    }

    @Test
    void nobodyCanSignInThroughTheBrowserOrRegister() {
        assertFalse(realm.path("registrationAllowed").booleanValue());
        for (JsonNode user : realm.path("users")) {
            assertTrue(user.has("serviceAccountClientId"), user.toString());
            assertFalse(user.has("credentials"), user.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aClientCanDoNothingButFetchATokenForItself(String name) {
        JsonNode client = find(realm.path("clients"), "clientId", name);
        assertTrue(client.path("serviceAccountsEnabled").booleanValue());
        for (String closed :
                List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertTrue(client.has(closed) && !client.path(closed).booleanValue(), closed);
        }
        assertEquals("demo-only-" + name, client.path("secret").textValue());
        assertEquals(Endpoints.secretOf(name), client.path("secret").textValue());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aTokenCarriesTheAudienceAndTheMunicipalityOfItsClient(String name) {
        JsonNode mappers = find(realm.path("clients"), "clientId", name).path("protocolMappers");
        JsonNode audience =
                find(mappers, "protocolMapper", "oidc-audience-mapper").path("config");
        assertEquals("helhed-api", audience.path("included.custom.audience").textValue());
        assertEquals("true", audience.path("access.token.claim").textValue());
        JsonNode municipality =
                find(mappers, "protocolMapper", "oidc-hardcoded-claim-mapper").path("config");
        assertEquals("municipality", municipality.path("claim.name").textValue());
        assertEquals("String", municipality.path("jsonType.label").textValue());
        assertEquals(
                name.startsWith("aarhus-") ? "0751" : "0707",
                municipality.path("claim.value").textValue());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aClientHasItsOwnRoleAndNoOther(String name) {
        JsonNode account = find(realm.path("users"), "serviceAccountClientId", name);
        assertEquals(
                name.equals(RealmClients.ORIGIN) ? List.of() : List.of(name.substring(name.indexOf('-') + 1)),
                texts(account.path("realmRoles")));
    }

    /** A realm file that names scopes gets no other ones, so it names those that the claims of a token come from too. */
    @ParameterizedTest
    @MethodSource("clients")
    void oneClientAloneHasTheScopeForWhatRestsOnOrigin(String name) {
        assertEquals(
                name.equals(RealmClients.ORIGIN)
                        ? List.of("basic", "roles", "criteria-origin")
                        : List.of("basic", "roles"),
                texts(find(realm.path("clients"), "clientId", name).path("defaultClientScopes")));
        assertEquals(
                "true",
                find(realm.path("clientScopes"), "name", "criteria-origin")
                        .path("attributes")
                        .path("include.in.token.scope")
                        .textValue());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    static List<String> clients() {
        return RealmClients.NAMES;
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> value.equals(one.path(field).textValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value));
    }

    private static Set<String> values(JsonNode list, String field) {
        Set<String> values = new TreeSet<>();
        list.forEach(one -> values.add(one.path(field).asText()));
        return values;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readAllBytes(Path.of("keycloak/helhed-realm.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
