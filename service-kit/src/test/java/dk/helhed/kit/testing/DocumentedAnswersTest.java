package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentedAnswersTest {

    private static final String DOCUMENT = """
            paths:
              /v1/plans/{id}:
                get:
                  responses:
                    "200": {content: {application/json: {schema: {$ref: "#/components/schemas/PlanEntry"}}}}
                    "404": {$ref: "#/components/responses/NotFound"}
                    default: {$ref: "#/components/responses/Refused"}
            components:
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema: {$ref: "#/components/schemas/Problem"}
                      examples: {not-found: {value: {status: 404}}}
                Refused:
                  content:
                    application/problem+json:
                      schema: {$ref: "#/components/schemas/Problem"}
                      examples: {forbidden: {value: {status: 403}}}
              schemas:
                PlanEntry: {oneOf: [{$ref: "#/components/schemas/Plan"}, {$ref: "#/components/schemas/Redacted"}]}
                Plan:
                  type: object
                  required: [redacted, title, amount]
                  properties:
                    redacted: {type: boolean, const: false}
                    title: {type: string}
                    amount: {oneOf: [{$ref: "#/components/schemas/Money"}, {type: "null"}]}
                Redacted:
                  type: object
                  required: [redacted]
                  properties: {redacted: {type: boolean, const: true}}
                Money: {type: object, required: [oere], properties: {oere: {type: integer}}}
                Problem: {type: object, required: [code], properties: {code: {type: string}}}
            """;

    private DocumentedAnswers answers;

    @BeforeEach
    void read() throws Exception {
        answers = new DocumentedAnswers(new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT));
    }

    @Test
    void what_the_document_says_is_allowed() {
        assertEquals(List.of(), ofPlan("{\"redacted\":false,\"title\":\"a\",\"amount\":{\"oere\":1}}"));
        assertEquals(List.of(), ofPlan("{\"redacted\":false,\"title\":\"a\",\"amount\":null}"));
        assertEquals(List.of(), ofPlan("{\"redacted\":true}"));
    }

    @Test
    void a_member_that_the_document_does_not_have_is_refused_wherever_it_stands() {
        assertFalse(ofPlan("{\"redacted\":true,\"title\":\"a\"}").isEmpty());
        assertFalse(ofPlan("{\"redacted\":false,\"title\":\"a\",\"amount\":null,\"more\":1}")
                .isEmpty());
        assertFalse(ofPlan("{\"redacted\":false,\"title\":\"a\",\"amount\":{\"oere\":1,\"more\":1}}")
                .isEmpty());
    }

    @Test
    void a_member_that_is_always_there_may_not_be_left_out() {
        assertFalse(ofPlan("{\"redacted\":false,\"title\":\"a\"}").isEmpty());
    }

    @Test
    void a_refusal_has_to_be_documented_under_its_status_and_its_code() {
        assertTrue(refusal(404, "not-found").isEmpty());
        assertTrue(refusal(403, "forbidden").isEmpty());
        assertFalse(refusal(403, "mandate-violation").isEmpty());
        assertFalse(refusal(404, "forbidden").isEmpty());
        assertFalse(refusal(409, "conflict").isEmpty());
    }

    private List<String> ofPlan(String body) {
        return answers.faults("GET", "/v1/plans/1", 200, "application/json", body);
    }

    private List<String> refusal(int status, String code) {
        return answers.faults("GET", "/v1/plans/1", status, "application/problem+json", "{\"code\":\"" + code + "\"}");
    }
}
