package dk.helhed.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a service's OpenAPI document allows it to answer. */
final class DocumentedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String ANY = "\\{[^}]+}";

    private final JsonNode document;
    private final JsonNode closed;
    private final Map<String, Pattern> paths = new LinkedHashMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    DocumentedAnswers(JsonNode document) {
        this.document = document;
        this.closed = closed(document.path("components"));
        document.path("paths").fieldNames().forEachRemaining(template -> paths.put(template, pattern(template)));
    }

    /** Everything about an answer that the document does not allow; nothing for a path that it does not know. */
    List<String> faults(String method, String path, int status, @Nullable String contentType, String body) {
        JsonNode operation = operation(method, path);
        if (operation == null) {
            return List.of();
        }
        JsonNode answers = operation.path("responses");
        JsonNode own = answers.path(String.valueOf(status));
        JsonNode answer = resolve(own.isMissingNode() && status >= 400 ? answers.path("default") : own);
        if (answer.isMissingNode()) {
            return List.of("the status is not in the document");
        }
        String type = contentType == null ? "" : contentType.split(";", 2)[0].trim();
        JsonNode content = answer.path("content");
        if (!content.has(type)) {
            return body.isEmpty() ? List.of() : List.of("the type '" + type + "' is not in the document");
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        return status >= 400 && !isDocumented(content.path(type), status, body)
                ? List.of("the operation's answer %d has no example of this code".formatted(status))
                : faults(content.path(type).path("schema"), body);
    }

    /** Each kind of refusal that an operation can answer with is in its document by an example under its code. */
    private boolean isDocumented(JsonNode content, int status, String body) {
        try {
            String code = JSON.readTree(body).path("code").asText();
            return resolve(content.path("examples").path(code))
                            .at("/value/status")
                            .asInt()
                    == status;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private synchronized List<String> faults(JsonNode schema, String body) {
        try {
            return schemas
                    .computeIfAbsent(schema.toString(), key -> compile(schema))
                    .validate(JSON.readTree(body))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("it is no JSON");
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", closed);
        return FACTORY.getSchema(whole);
    }

    /** Within a version members are only added; but what is answered today is what the document says today. */
    private static JsonNode closed(JsonNode components) {
        JsonNode closed = components.deepCopy();
        closed.path("schemas").forEach(DocumentedAnswers::close);
        return closed;
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
        schema.path("properties").forEach(DocumentedAnswers::close);
    }

    /** Of the paths that match, the one with the fewest parameters. */
    private @Nullable JsonNode operation(String method, String path) {
        return paths.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(template -> template.split("\\{", -1).length))
                .map(template -> document.path("paths").path(template).get(method.toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.substring(1).split("/", -1)) {
            pattern.append('/').append(segment.matches(ANY) ? "[^/]+" : Pattern.quote(segment));
        }
        return Pattern.compile(pattern.toString());
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
