package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a catalogue by the member that each cell is about; null for an empty cell.
 *
 * @param line its number in the file
 */
public record CatalogueRow(int line, Map<String, JsonNode> cells) {

    // An empty cell does not take away what every draft must say.
    private static final Set<String> ALWAYS = Set.of("oneOff", "visibility", "name");
    private static final List<String> LISTS = List.of("phasing", "breakdown");

    public CatalogueRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public String text(String member) {
        return cells.getOrDefault(member, NullNode.getInstance()).asText("");
    }

    /** The draft that the row states; what it has no column for is as before. */
    public ObjectNode over(ObjectNode before) {
        ObjectNode draft = before.deepCopy();
        for (String list : LISTS) {
            if (cells.keySet().stream().anyMatch(member -> member.startsWith(list + "."))) {
                draft.set(list, parts(list));
            }
        }
        cells.forEach((member, value) -> {
            String[] path = member.split("\\.", -1);
            if (path.length == 1) {
                if (!value.isNull() || !ALWAYS.contains(member)) {
                    draft.set(member, value);
                }
            } else if (!LISTS.contains(path[0])) {
                (draft.path(path[0]).isObject() ? (ObjectNode) draft.path(path[0]) : draft.putObject(path[0]))
                        .set(path[1], value);
            }
        });
        // A record of which nothing is stated is not there.
        for (String part : List.of("period", "staffing", "source", "fundingSource")) {
            if (draft.path(part).isObject() && draft.path(part).valueStream().allMatch(CatalogueRow::isNothing)) {
                draft.putNull(part);
            }
        }
        return draft;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private ArrayNode parts(String list) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        cells.forEach((member, amount) -> {
            if (member.startsWith(list + ".") && !amount.isNull()) {
                String key = member.substring(list.length() + 1);
                ObjectNode part = parts.addObject();
                if (list.equals("phasing")) {
                    part.put("year", Integer.parseInt(key));
                } else {
                    part.put("kind", key);
                }
                part.set("amount", amount);
            }
        });
        return parts;
    }
}
