package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleRulesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void examples_that_their_schemas_allow_break_no_rule() throws JsonProcessingException {
        assertEquals(List.of(), broken("""
                {schemas: {Area: {properties: {code: {type: string, pattern: "^[0-9]{4}$", examples: ["0751"]}}}},
                 parameters: {Limit: {schema: {type: integer, maximum: 200}, example: 50}}}
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{schemas: {Area: {properties: {code: {type: string, pattern: '^[0-9]{4}$', examples: [Aarhus]}}}}}",
                "{schemas: {Area: {properties: {from: {type: string, format: date, examples: [2024-13-01]}}}}}",
                "{parameters: {Limit: {schema: {type: integer, maximum: 200}, example: 201}}}",
                "{responses: {Gone: {content: {application/json: {schema: {type: integer},"
                        + " examples: {one: {$ref: '#/components/examples/one'}}}}}}, examples: {one: {value: a}}}"
            })
    void an_example_that_its_schema_refuses_is_found(String components) throws JsonProcessingException {
        assertEquals(1, broken(components).size());
    }

    @ParameterizedTest
    @CsvSource({"'data:{\"percent\":40}', 0", "'data:{}', 1", "'data:40%', 1", "'percent', 1"})
    void an_event_whose_data_is_not_of_its_model_is_found(String event, int faults) throws JsonProcessingException {
        assertEquals(faults, broken("""
                {schemas: {Job: {type: object, required: [percent], properties: {percent: {type: integer}}}},
                 responses: {Job: {content: {text/event-stream: {example: '%s', schema: {type: string,
                 contentSchema: {$ref: '#/components/schemas/Job'}}}}}}}
                """.formatted(event)).size());
    }

    private static List<String> broken(String components) throws JsonProcessingException {
        return ExampleRules.broken(YAML.readTree("{components: " + components + "}"));
    }
}
