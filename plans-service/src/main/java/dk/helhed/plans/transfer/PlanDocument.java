package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as one JSON document: a member for each table, with what a client states of each thing and nothing that
 * the suite adds to it. Ids stand for the things inside the document.
 */
final class PlanDocument {

    static final String FORMAT = "helhed.plan/1";
    static final String ORGANISATIONS = "organisations";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PlanDocument() {}

    /** It takes its time, and is not for an event loop. */
    static ObjectNode write(Map<PlanPart, List<PartRow>> rows) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT);
        document.putArray(ORGANISATIONS);
        rows.forEach((part, found) -> {
            List<ObjectNode> written = found.stream().map(row -> row(part, row)).toList();
            if (part.name().equals(PlanParts.PLAN)) {
                document.set(part.name(), written.getFirst());
            } else {
                document.putArray(part.name()).addAll(inOrder(written));
            }
        });
        return document;
    }

    /** Adds the organisations that it names. */
    static void name(ObjectNode document, List<OrganisationCard> organisations) {
        document.set(ORGANISATIONS, pruned(Json.tree(organisations)));
    }

    private static ObjectNode row(PlanPart part, PartRow row) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("id", row.id().toString());
        if (!part.parentField().isEmpty()) {
            written.put(part.parentField(), row.parentId().toString());
        }
        JsonNode view = Json.tree(row.view());
        for (var component : part.draft().getRecordComponents()) {
            JsonNode value = pruned(view.path(component.getName()));
            if (!isEmpty(value)) {
                written.set(component.getName(), value);
            }
        }
        if (row.recordedAs() != null) {
            written.put("recordedAs", row.recordedAs());
        }
        return written;
    }

    /** Without members that say nothing: a table has empty cells for them, and both forms must say the same. */
    private static JsonNode pruned(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> {
                JsonNode kept = pruned(member.getValue());
                if (!isEmpty(kept)) {
                    copy.set(member.getKey(), kept);
                }
            });
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(one -> copy.add(pruned(one)));
            return copy;
        }
        return value;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
    }

    /** Each behind those of its table that it names, and else as they are. */
    private static List<ObjectNode> inOrder(List<ObjectNode> rows) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).path("id").asText(), i);
        }
        Map<Integer, List<Integer>> followers = new HashMap<>();
        int[] awaited = new int[rows.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String name : Set.copyOf(references(rows.get(i)))) {
                @Nullable Integer before = places.get(name);
                if (before != null && before != i) {
                    followers.computeIfAbsent(before, key -> new ArrayList<>()).add(i);
                    awaited[i]++;
                }
            }
            if (awaited[i] == 0) {
                ready.add(i);
            }
        }
        List<ObjectNode> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            ordered.add(rows.get(next));
            for (int follower : followers.getOrDefault(next, List.of())) {
                awaited[follower]--;
                if (awaited[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        // The rules of each thing leave no ring.
        return ordered;
    }

    /** An id of the suite's form. */
    static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Whether a member of this name holds ids. */
    static boolean isReference(String member) {
        return (member.endsWith("Id") || member.endsWith("Ids")) && !member.equals("externalId");
    }

    /** Every id that a row names, however deep. */
    static List<String> references(JsonNode row) {
        List<String> references = new ArrayList<>();
        row.properties().forEach(member -> {
            if (isReference(member.getKey())) {
                references.addAll(texts(member.getValue()));
            } else if (member.getValue().isContainerNode()) {
                references.addAll(references(member.getValue()));
            }
        });
        if (row.isArray()) {
            row.forEach(one -> references.addAll(references(one)));
        }
        return references;
    }

    private static List<String> texts(JsonNode value) {
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(one -> texts.addAll(texts(one)));
        return texts;
    }
}
