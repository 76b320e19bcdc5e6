package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one import has made so far, and all that was wrong with it. */
final class ImportRun {

    static final int MOST = 100;

    private final ObjectNode document;
    private final Map<String, UUID> made = new HashMap<>();
    private final Set<String> refusedIds = new HashSet<>();
    private final Set<String> refusedRows = new HashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    ImportRun(ObjectNode document) {
        this.document = document;
    }

    /** The rows of a table; the plan is a table of one row. */
    List<ObjectNode> rows(String table) {
        JsonNode rows = document.path(table);
        List<ObjectNode> found = new ArrayList<>();
        if (rows instanceof ObjectNode single) {
            found.add(single);
        } else if (rows.isArray()) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof ObjectNode row) {
                    found.add(row);
                } else {
                    found.add(document.objectNode());
                    refuse(table, i, FieldProblem.body("", "object"));
                }
            }
        } else if (!rows.isMissingNode() && !rows.isNull()) {
            refuse(FieldProblem.body("/" + table, "list"));
        }
        return found;
    }

    ObjectNode plan() {
        return document.path(PlanParts.PLAN) instanceof ObjectNode plan ? plan : document.objectNode();
    }

    void made(String table, ObjectNode row, UUID now) {
        counts.merge(table, 1, Integer::sum);
        made.put(idOf(table, row), now);
    }

    void found(String id, UUID now) {
        made.put(id, now);
    }

    @Nullable
    UUID made(String id) {
        return made.get(id);
    }

    /** Whether the row was refused already, or names one that was: the refusal of that one says why. */
    boolean restsOnRefused(String table, int index, ObjectNode row, String parent) {
        return refusedRows.contains(table + "/" + index)
                || refusedIds.contains(parent)
                || PlanDocument.references(row).stream().anyMatch(refusedIds::contains);
    }

    void skip(String table, int index, ObjectNode row) {
        refusedRows.add(table + "/" + index);
        refusedIds.add(idOf(table, row));
    }

    /** The row's id inside the document; the plan needs none, and what has none is not named by others. */
    String idOf(String table, ObjectNode row) {
        String id = row.path("id").asText();
        // No text of a document holds U+0000, so no reference is taken for one of these.
        return id.isEmpty() ? (table.equals(PlanParts.PLAN) ? "\u0000plan" : "\u0000") : id;
    }

    /** The row with the ids that the things which it names have now. */
    ObjectNode renamed(ObjectNode row) {
        return (ObjectNode) renamed(row, false);
    }

    private JsonNode renamed(JsonNode value, boolean isReference) {
        if (value.isTextual() && isReference) {
            UUID now = made.get(value.asText());
            return now == null ? value : TextNode.valueOf(now.toString());
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(member -> copy.set(
                            member.getKey(), renamed(member.getValue(), PlanDocument.isReference(member.getKey()))));
            return copy;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(one -> copy.add(renamed(one, isReference)));
            return copy;
        }
        return value;
    }

    void refuse(FieldProblem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    /** Notes what is wrong with a row, by its place in the document. */
    void refuse(String table, int index, FieldProblem problem) {
        String at = document.path(table).isArray() ? "/" + table + "/" + index : "/" + table;
        refuse(
                problem.in() == FieldProblem.In.BODY
                        ? FieldProblem.body(
                                at + problem.path(),
                                problem.code(),
                                problem.args().toArray())
                        : FieldProblem.body(at, problem.code(), problem.args().toArray()));
    }

    void refuse(String table, int index, Problem problem) {
        if (problem.fields().isEmpty()) {
            refuse(table, index, FieldProblem.body("", problem.type().code()));
        }
        problem.fields().forEach(field -> refuse(table, index, field));
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    void throwIfAnything() {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }
}
