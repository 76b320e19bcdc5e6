package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRulesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void a_good_schema_breaks_no_rule() throws JsonProcessingException {
        assertEquals(List.of(), broken("PlanList", "{type: string, pattern: '^[0-9]{4}$'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Version", "To", "State1", "PagePlanView", "PlanView"})
    void a_name_of_a_language_or_of_the_code_is_found(String name) throws JsonProcessingException {
        assertEquals(1, broken(name, "{type: string}").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{4}", "^\\d{4}", "^[\\p{Alnum}]$"})
    void a_pattern_that_other_languages_read_otherwise_is_found(String pattern) throws JsonProcessingException {
        assertFalse(broken("Plan", "{type: string, pattern: '" + pattern + "'}").isEmpty());
    }

    @Test
    void an_any_of_is_found() throws JsonProcessingException {
        assertEquals(
                1, broken("Plan", "{anyOf: [{type: string}, {type: 'null'}]}").size());
    }

    @Test
    void a_component_that_nothing_uses_is_found() throws JsonProcessingException {
        List<String> broken = SchemaRules.broken(YAML.readTree("{components: {schemas: {Plan: {type: object}}}}"));

        assertEquals(List.of("#/components/schemas/Plan is used by nothing"), broken);
    }

    @ParameterizedTest
    @CsvSource({"true, true, 0", "true, false, 1", "false, true, 1"})
    void variants_without_a_constant_that_each_always_has_are_found(boolean constant, boolean required, int faults)
            throws JsonProcessingException {
        String member = constant ? "{type: boolean, const: false}" : "{type: boolean}";
        String always = required ? "[redacted]" : "[]";
        String document = """
                paths: {a: {$ref: "#/components/schemas/Entry"}}
                components:
                  schemas:
                    Entry: {oneOf: [{$ref: "#/components/schemas/Plan"}, {$ref: "#/components/schemas/Redacted"}]}
                    Plan: {required: %s, properties: {redacted: %s}}
                    Redacted: {required: [redacted], properties: {redacted: {type: boolean, const: true}}}
                """.formatted(always, member);

        assertEquals(faults, SchemaRules.broken(YAML.readTree(document)).size());
    }

    @Test
    void the_verb_of_an_operation_is_that_of_its_role() {
        assertTrue("listPlans".matches(OperationVerbs.pattern("get", "/v1/plans")));
        assertTrue("commitFunds".matches(OperationVerbs.pattern("post", "/v1/initiatives/{id}/commitments")));
        assertFalse("commit".matches(OperationVerbs.pattern("post", "/v1/initiatives/{id}/commitments")));
        assertFalse("changePlan".matches(OperationVerbs.pattern("put", "/v1/plans/{id}")));
        assertFalse("advancePlan".matches(OperationVerbs.pattern("post", "/v1/plans/{id}/transitions")));
    }

    private static List<String> broken(String name, String schema) throws JsonProcessingException {
        return SchemaRules.broken(
                YAML.readTree("{paths: {a: {$ref: '#/components/schemas/%s'}}, components: {schemas: {%s: %s}}}"
                        .formatted(name, name, schema)));
    }
}
