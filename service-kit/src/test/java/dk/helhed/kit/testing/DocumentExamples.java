package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** The smallest request that an OpenAPI document's own examples make. */
final class DocumentExamples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    DocumentExamples(JsonNode document) {
        this.document = document;
    }

    /** A body for an operation; empty where it takes none, or one that is no JSON. */
    String body(JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content/application~1json/schema");
        return content.isMissingNode() ? "" : of(content).toString();
    }

    /** The query parameters that an operation requires; empty where there are none. */
    String query(JsonNode operation) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolve(one);
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                JsonNode value = parameter.has("example") ? parameter.path("example") : of(parameter.path("schema"));
                query.add(parameter.path("name").asText() + "="
                        + URLEncoder.encode(value.asText(), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(resolve(schema));
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("examples")) {
            return schema.path("examples").path(0);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("oneOf")) {
            return of(schema.path("oneOf").path(0));
        }
        if (schema.has("properties")) {
            ObjectNode object = JSON.objectNode();
            schema.path("required")
                    .forEach(name -> object.set(
                            name.asText(), of(schema.path("properties").path(name.asText()))));
            return object;
        }
        if (schema.has("items")) {
            ArrayNode array = JSON.arrayNode();
            return schema.path("minItems").asInt() > 0 ? array.add(of(schema.path("items"))) : array;
        }
        return schema.path("type").asText().equals("boolean") ? JSON.booleanNode(false) : JSON.objectNode();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
