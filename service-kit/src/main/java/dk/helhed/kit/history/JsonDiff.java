package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two JSON values field by field: objects by member, arrays by index, but arrays whose elements all carry an
 * {@code id} by that. What is absent and what is null are the same, and so are 1 and 1.0. The order is always the same:
 * members by name, elements as they stand, and what is gone last.
 */
public final class JsonDiff {

    private final List<FieldChange> changes = new ArrayList<>();

    private JsonDiff() {}

    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        JsonDiff diff = new JsonDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.changes);
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + escape(name), before.path(name), after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            compareArrays(pointer, before, after);
        } else if (!same(before, after)) {
            changes.add(new FieldChange(pointer, orNull(before), orNull(after)));
        }
    }

    private void compareArrays(String pointer, JsonNode before, JsonNode after) {
        Map<String, Integer> earlier = placesById(before);
        Map<String, Integer> later = placesById(after);
        if (earlier == null || later == null) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i));
            }
            return;
        }
        compareOrder(pointer, earlier, later);
        later.forEach(
                (id, at) -> compare(pointer + "/" + at, before.path(earlier.getOrDefault(id, -1)), after.get(at)));
        earlier.forEach((id, at) -> {
            if (!later.containsKey(id)) {
                compare(pointer + "/" + at, before.get(at), NullNode.getInstance());
            }
        });
    }

    /** Elements that only changed places are one change of the array, recognised by their ids. */
    private void compareOrder(String pointer, Map<String, Integer> earlier, Map<String, Integer> later) {
        List<String> was = earlier.keySet().stream().filter(later::containsKey).toList();
        List<String> is = later.keySet().stream().filter(earlier::containsKey).toList();
        if (!was.equals(is)) {
            changes.add(new FieldChange(pointer, texts(was), texts(is)));
        }
    }

    /** Null where an element has no id, or two have the same one. */
    private static @Nullable Map<String, Integer> placesById(JsonNode array) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode id = array.get(i).path("id");
            if (!id.isValueNode() || id.isNull() || places.put(id.asText(), i) != null) {
                return null;
            }
        }
        return places;
    }

    private static boolean same(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        return orNull(before).equals(orNull(after));
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? NullNode.getInstance() : node;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
