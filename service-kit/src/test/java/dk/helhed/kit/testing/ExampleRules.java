package dk.helhed.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds every example of an OpenAPI document against the schema that it stands at. */
final class ExampleRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final String STREAM = "text/event-stream";
    private static final String DATA = "data:";

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();

    private ExampleRules(JsonNode document) {
        this.document = document;
    }

    static List<String> broken(JsonNode document) {
        ExampleRules rules = new ExampleRules(document);
        rules.check("", document);
        return rules.broken;
    }

    private void check(String place, JsonNode node) {
        if (node.path("examples").isArray()) {
            node.path("examples").forEach(example -> require(place, node, example));
        }
        if (node.has("schema")) {
            if (node.has("example")) {
                require(place, node.path("schema"), node.path("example"));
            }
            for (JsonNode example : node.path("examples")) {
                require(place, node.path("schema"), resolve(example).path("value"));
            }
        }
        if (place.endsWith("/" + STREAM)) {
            checkStream(place, node);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean isExample = Set.of("example", "examples", "default", "enum").contains(member.getKey())
                    && !place.endsWith("/properties")
                    && !place.equals("/components");
            if (!isExample) {
                check(place + "/" + member.getKey(), member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(element -> check(place, element));
        }
    }

    /** What stands in the data of each event is of the model that the stream is said to have. */
    private void checkStream(String place, JsonNode content) {
        List<String> events = content.path("example")
                .asText()
                .lines()
                .filter(line -> line.startsWith(DATA))
                .toList();
        if (events.isEmpty()) {
            broken.add(place + " has no event as its example");
        }
        for (String event : events) {
            try {
                require(place, content.at("/schema/contentSchema"), JSON.readTree(event.substring(DATA.length())));
            } catch (JsonProcessingException e) {
                broken.add(place + " has an event whose data is no JSON");
            }
        }
    }

    private void require(String place, JsonNode schema, JsonNode example) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        JsonSchema compiled = FACTORY.getSchema(whole, FORMATS);
        compiled.validate(example)
                .forEach(fault -> broken.add("%s has an example that is refused: %s".formatted(place, fault)));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
