package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What the components of an OpenAPI document must keep to, so that generators make good clients of it. */
final class SchemaRules {

    /** Types of Java, JavaScript and TypeScript that a generated model would hide, or words that say nothing. */
    private static final Set<String> TAKEN = Set.of(
            ("Array Blob Body Boolean Byte Case Character Class Client Code Comment Count Currency Date Document Double"
                            + " Element Enum Error Event Exclude Export Extract File Float From Function Headers"
                            + " History Import Instant Integer Interface Iterable Kind List LocalDate Location Long"
                            + " Map Math Module Node Notification Number Object Omit Option Optional Package Page"
                            + " Partial Period Pick Process Promise Proxy Range Readonly Record Request Required"
                            + " Response Result Role Runtime Selection Set Short State String Symbol System Target"
                            + " Text Thread To Type URL UUID Version Void Window")
                    .split(" "));

    private final JsonNode document;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    private SchemaRules(JsonNode document) {
        this.document = document;
    }

    static List<String> broken(JsonNode document) {
        SchemaRules rules = new SchemaRules(document);
        rules.check();
        return rules.broken;
    }

    private void check() {
        JsonNode components = document.path("components");
        checkNode("the document", document);
        for (Map.Entry<String, JsonNode> kind : components.properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                String ref = "#/components/" + kind.getKey() + "/" + component.getKey();
                require(kind.getKey().equals("securitySchemes") || used.contains(ref), ref + " is used by nothing");
            }
        }
        for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
            String name = schema.getKey();
            require(!TAKEN.contains(name), "the schema " + name + " hides a type of some language, or says nothing");
            require(!name.matches(".*[0-9]"), "the schema " + name + " is told from another one by a number");
            require(!name.matches("Page[A-Z].*|.*(View|Page|Dto|Impl)"), "the schema " + name + " has a name of Java");
        }
    }

    private void checkNode(String place, JsonNode node) {
        require(!node.has("anyOf"), place + " is an anyOf, which nothing tells apart");
        if (node.path("$ref").isTextual()) {
            used.add(node.path("$ref").asText());
        }
        if (node.path("oneOf").isArray()) {
            checkUnion(place, node.path("oneOf"));
        }
        if (node.path("pattern").isTextual()) {
            String pattern = node.path("pattern").asText();
            require(pattern.startsWith("^") && pattern.endsWith("$"), place + " has a pattern without anchors");
            require(!pattern.contains("\\p{") && !pattern.contains("\\h"), place + " has a pattern of Java alone");
        }
        for (JsonNode example : node.path("examples")) {
            if (example.path("$ref").isTextual()) {
                used.add(example.path("$ref").asText());
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            // What stands in examples is no schema; a member of a model may have such a name all the same.
            boolean isOfModel =
                    place.endsWith("/properties") || member.getValue().has("$ref");
            if (isOfModel || !Set.of("example", "examples", "default", "enum").contains(member.getKey())) {
                checkNode(place + "/" + member.getKey(), member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(element -> checkNode(place, element));
        }
    }

    /** What may be null, or variants that a constant member of each tells apart. */
    private void checkUnion(String place, JsonNode variants) {
        List<JsonNode> named = StreamSupport.stream(variants.spliterator(), false)
                .filter(variant -> variant.has("$ref"))
                .toList();
        if (named.size() < 2) {
            return;
        }
        Set<String> constants = null;
        for (JsonNode variant : named) {
            JsonNode schema = document.at(variant.path("$ref").asText().substring(1));
            Set<String> own = new TreeSet<>();
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                boolean isRequired = StreamSupport.stream(
                                schema.path("required").spliterator(), false)
                        .anyMatch(name -> name.asText().equals(property.getKey()));
                if (property.getValue().has("const") && isRequired) {
                    own.add(property.getKey());
                }
            }
            if (constants == null) {
                constants = own;
            } else {
                constants.retainAll(own);
            }
        }
        require(
                constants != null && !constants.isEmpty(),
                place + " is a union whose variants no constant tells apart");
    }

    private void require(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
