package dk.helhed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.local.Trouble;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services called the things that earlier steps made: {@code @{name}} in a later step is that id. */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("@\\{([^}]+)}");

    private final Map<String, String> ids = new HashMap<>();

    void keep(String name, String id) {
        ids.put(name, id);
    }

    String fill(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(idOf(match.group(1))));
    }

    JsonNode fill(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> filled.set(member.getKey(), fill(member.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> filled.add(fill(item)));
                yield filled;
            }
            default -> node.isTextual() ? JsonNodeFactory.instance.textNode(fill(node.textValue())) : node;
        };
    }

    private String idOf(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new Trouble("The demo data refers to \"" + name + "\", which no earlier step has made.");
        }
        return id;
    }
}
