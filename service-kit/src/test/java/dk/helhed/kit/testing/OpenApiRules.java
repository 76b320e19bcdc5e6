package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every operation of a service's OpenAPI document must have; each rule that is broken is one line. */
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> ALWAYS = List.of("default");

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    private OpenApiRules(JsonNode document) {
        this.document = document;
    }

    /** Every broken rule of the document; empty when all is well. */
    public static List<String> broken(JsonNode document) {
        OpenApiRules rules = new OpenApiRules(document);
        rules.check();
        return List.copyOf(rules.broken);
    }

    private void check() {
        require(document.path("openapi").asText().startsWith("3.1"), "openapi is not 3.1");
        require(!document.at("/info/title").asText().isBlank(), "info has no title");
        require(document.path("paths").size() > 0, "there are no paths");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            require(path.getKey().startsWith("/v1/"), path.getKey() + " is not under /v1");
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    check(path.getKey(), operation.getKey(), operation.getValue());
                }
            }
        }
        broken.addAll(SchemaRules.broken(document));
        broken.addAll(ExampleRules.broken(document));
    }

    private void check(String path, String method, JsonNode operation) {
        String name = method + " " + path;
        String id = operation.path("operationId").asText();
        require(!id.isBlank(), name + " has no operationId");
        require(id.isBlank() || operationIds.add(id), name + " shares its operationId " + id);
        require(!operation.path("summary").asText().isBlank(), name + " has no summary");
        require(!operation.path("description").asText().isBlank(), name + " has no description");
        require(
                id.matches(OperationVerbs.pattern(method, path)),
                name + " has an operationId that does not begin with the verb of its role: " + id);
        require(
                operation.path("security").size() + document.path("security").size() > 0,
                name + " does not say who may call it");
        require(
                !method.equals("post") || isQuery(path) || requiresKey(operation),
                name + " does not require an Idempotency-Key");
        require(operation.path("tags").size() > 0, name + " has no tags");
        for (JsonNode parameter : operation.path("parameters")) {
            checkParameter(name, resolve(parameter));
        }
        checkExamples(name + " request", operation.path("requestBody"));
        checkAnswers(name, path, operation);
    }

    /** A question that is sent as a body, since it may be too long for an address: it changes nothing. */
    private static boolean isQuery(String path) {
        return path.endsWith("/query") || path.endsWith("/query/cost");
    }

    private boolean requiresKey(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("name").asText().equals("Idempotency-Key")) {
                return resolved.path("required").asBoolean();
            }
        }
        return false;
    }

    private void checkParameter(String name, JsonNode parameter) {
        String place = name + " parameter " + parameter.path("name").asText();
        boolean example = parameter.has("example") || parameter.has("examples") || hasExample(parameter.path("schema"));
        require(example, place + " has no example");
        JsonNode schema = resolve(parameter.path("schema"));
        boolean isText = schema.path("type").asText().equals("string");
        boolean isBounded = schema.has("maxLength") || schema.has("enum") || schema.has("pattern");
        require(!isText || isBounded, place + " may be of any length");
    }

    private void checkAnswers(String name, String path, JsonNode operation) {
        JsonNode answers = operation.path("responses");
        List<String> expected = new ArrayList<>(ALWAYS);
        if (path.contains("{")) {
            expected.add("404");
        }
        if (operation.has("requestBody") && !path.endsWith("/query/cost")) {
            expected.add("422");
        }
        for (String code : List.of("unauthenticated", "body-too-large", "unsupported-media-type", "unavailable")) {
            require(
                    resolve(answers.path("default"))
                            .at("/content/application~1problem+json/examples")
                            .has(code),
                    name + " does not say that it may refuse with " + code);
        }
        for (String status : expected) {
            require(answers.has(status), name + " does not say that it may answer " + status);
        }
        boolean success = false;
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            JsonNode resolved = resolve(answer.getValue());
            String place = name + " answer " + answer.getKey();
            require(!resolved.path("description").asText().isBlank(), place + " has no description");
            boolean succeeds = answer.getKey().startsWith("2");
            resolved.path("content")
                    .forEach(content -> require(
                            content.path("schema").has("$ref") || !isObject(content.path("schema")),
                            place + " has a model that has no name"));
            success |= succeeds || answer.getKey().startsWith("3");
            require(!succeeds || saysWhat(answer.getKey(), resolved), place + " has no schema: is @Produces there?");
            boolean problem = !succeeds && !answer.getKey().startsWith("3");
            require(
                    !problem || resolved.path("content").has("application/problem+json"),
                    place + " is no application/problem+json");
            checkExamples(place, resolved);
        }
        require(success, name + " never succeeds");
    }

    private static boolean isObject(JsonNode schema) {
        return schema.has("properties") || schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf");
    }

    private static boolean saysWhat(String status, JsonNode answer) {
        return status.equals("204") || answer.at("/content").findValue("schema") != null;
    }

    private void checkExamples(String place, JsonNode holder) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            checkSchema(place, content.getValue().path("schema"));
        }
    }

    /** Scalars need an example of their own; what is made of them has one by having theirs. */
    private void checkSchema(String place, JsonNode schema) {
        if (schema.has("$ref")) {
            if (seen.add(schema.path("$ref").asText())) {
                checkSchema(schema.path("$ref").asText(), resolve(schema));
            }
            return;
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String at = place + "." + property.getKey();
            require(hasExample(property.getValue()), at + " has no example");
            checkSchema(at, property.getValue());
        }
        checkSchema(place, "items", schema);
        for (String several : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(several)) {
                checkSchema(place, one);
            }
        }
    }

    private void checkSchema(String place, String member, JsonNode schema) {
        if (schema.path(member).isObject()) {
            checkSchema(place, schema.path(member));
        }
    }

    private boolean hasExample(JsonNode schema) {
        if (schema.has("examples") || schema.has("example") || schema.has("enum") || schema.has("const")) {
            return true;
        }
        if (schema.has("$ref")) {
            JsonNode target = resolve(schema);
            return target.has("properties") || hasExample(target);
        }
        if (schema.has("properties") || isBoolean(schema.path("type"))) {
            return true;
        }
        for (String several : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(several)) {
                if (hasExample(one)) {
                    return true;
                }
            }
        }
        return schema.has("items") && hasExample(schema.path("items"));
    }

    /** Of a switch that may be null too, everybody knows the values. */
    private static boolean isBoolean(JsonNode type) {
        return type.toString().contains("\"boolean\"");
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
