package dk.helhed.kit.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.testing.AccessTable;
import dk.helhed.kit.testing.OpenApiRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiProbeTest {

    @Test
    void the_probes_description_keeps_every_rule() throws JsonProcessingException {
        List<String> broken = OpenApiRules.broken(document()).stream()
                .filter(rule -> rule.contains("/v1/probes") || rule.contains("Probe") || rule.contains("Problem"))
                .filter(rule -> !rule.contains("parameter"))
                .toList();

        assertEquals(List.of(), broken);
    }

    @Test
    void a_rule_that_is_broken_is_found() throws JsonProcessingException {
        JsonNode document = document();
        ((ObjectNode) document.at("/paths/~1v1~1probes/post")).remove("summary");
        ((ObjectNode) document.at("/paths/~1v1~1probes/post/responses")).remove("default");
        ((ObjectNode) document.at("/components/schemas/ProbeDraft/properties/title")).remove("examples");

        List<String> broken = OpenApiRules.broken(document);

        assertTrue(broken.contains("post /v1/probes has no summary"), broken.toString());
        assertTrue(
                broken.contains("post /v1/probes does not say that it may refuse with body-too-large"),
                broken.toString());
        assertTrue(broken.contains("post /v1/probes does not say that it may answer default"), broken.toString());
        assertTrue(
                broken.stream().anyMatch(rule -> rule.contains("ProbeDraft.title has no example")), broken.toString());
    }

    @Test
    void the_limits_of_an_amount_stand_in_its_schema() throws JsonProcessingException {
        JsonNode oere = document().at("/components/schemas/Money/properties/amountOere");

        assertEquals(Money.MOST_OERE, oere.path("maximum").asLong());
        assertEquals(-Money.MOST_OERE, oere.path("minimum").asLong());
    }

    @Test
    void an_operation_has_the_answers_that_it_can_give_and_no_others() throws JsonProcessingException {
        JsonNode list = document().at("/paths/~1v1~1probes/get/responses");
        JsonNode change = document().at("/paths/~1v1~1probes~1{id}/put/responses");

        assertEquals("#/components/responses/Refused", list.at("/default/$ref").asText());
        assertFalse(list.has("404"));
        assertFalse(list.has("412"));
        for (String status : List.of("default", "404", "409", "412", "422", "428")) {
            assertTrue(change.has(status), status);
        }
        assertTrue(list.at("/200/headers").has("Link"));
        assertTrue(change.at("/200/headers").has("ETag"));
    }

    @Test
    void what_may_be_null_is_what_the_record_says() throws JsonProcessingException {
        JsonNode draft = document().at("/components/schemas/ProbeDraft");

        assertEquals("[\"title\",\"kind\"]", draft.path("required").toString());
        assertEquals(50, draft.at("/properties/title/maxLength").asInt());
        assertEquals(
                "#/components/schemas/Money",
                draft.at("/properties/amount/oneOf/0/$ref").asText());
        assertEquals("null", draft.at("/properties/amount/oneOf/1/type").asText());
        assertEquals("[\"array\",\"null\"]", draft.at("/properties/steps/type").toString());
    }

    @Test
    void who_is_let_in_otherwise_than_the_document_says_is_found() throws JsonProcessingException {
        ObjectNode document = document().deepCopy();
        ((ObjectNode) document.path("paths")).retain("/v1/probes/secret");
        assertEquals(List.of(), AccessTable.faults(document));

        ((ObjectNode) document.at("/paths/~1v1~1probes~1secret/get/security/0")).remove("accessToken");
        assertEquals(12, AccessTable.faults(document).size());
        ((ObjectNode) document.at("/paths/~1v1~1probes~1secret/get/security/0"))
                .putArray("accessToken")
                .add("auditor");
        assertEquals(
                List.of("get /v1/probes/secret as auditor: 403", "get /v1/probes/secret as editor: 200"),
                AccessTable.faults(document).stream().sorted().toList());
    }

    @Test
    void inherited_operations_are_described_by_the_tag_of_their_things() throws JsonProcessingException {
        String versions = "/paths/~1v1~1jottings~1{id}~1versions";
        JsonNode document = document();

        assertEquals(
                "listProbeVersions", document.at(versions + "/get/operationId").asText());
        JsonNode one = document.at(versions + "~1{version}/get");
        assertEquals("getProbeVersion", one.path("operationId").asText());
        assertEquals(
                "Read a version of a probe as it was recorded",
                one.path("summary").asText());
        assertEquals(
                "compareProbeVersions",
                document.at(versions + "~1{before}~1diff~1{after}/get/operationId")
                        .asText());
    }

    @Test
    void paths_and_schemas_are_in_order() throws JsonProcessingException {
        JsonNode document = document();

        assertSorted(document.path("paths"));
        assertSorted(document.at("/components/schemas"));
    }

    @Test
    void the_swagger_page_may_run_its_own_scripts() {
        given().get("/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"))
                .header("Content-Security-Policy", not(containsString("http")));
    }

    private static JsonNode document() throws JsonProcessingException {
        return new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
    }

    private static void assertSorted(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        assertEquals(names.stream().sorted().toList(), names);
    }
}
