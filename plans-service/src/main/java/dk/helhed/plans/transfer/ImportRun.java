package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one import has made so far, and all that was wrong with it. */
final class ImportRun {

    /** So much of what is wrong fits in an answer. */
    static final int IN_AN_ANSWER = 100;

    // A plan stands under nothing.
    private static final UUID NOTHING = new UUID(0, 0);

    private final ObjectNode document;
    private final Caller caller;
    private final int most;
    private final ImportProgress progress;
    private final Map<String, List<ObjectNode>> tables = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, UUID> made = new HashMap<>();
    private final Set<UUID> madeHere = new HashSet<>();
    private final Set<String> refusedIds = new HashSet<>();
    private final Set<String> refusedRows = new HashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Object> lookedUp = new HashMap<>();

    /** @param most of what is wrong is said; nothing more is tried then */
    ImportRun(ObjectNode document, Caller caller, int most, ImportProgress progress) {
        this.document = document;
        this.caller = caller;
        this.most = most;
        this.progress = progress;
    }

    Caller caller() {
        return caller;
    }

    String municipality() {
        return caller.requireMunicipality();
    }

    /** The rows of a table; the plan is a table of one row. */
    List<ObjectNode> rows(String table) {
        return tables.computeIfAbsent(table, this::read);
    }

    private List<ObjectNode> read(String table) {
        JsonNode rows = document.path(table);
        List<ObjectNode> found = new ArrayList<>();
        if (rows instanceof ObjectNode single) {
            found.add(single);
        } else if (rows.isArray()) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof ObjectNode row) {
                    found.add(row);
                    refuseTwice(table, i, row);
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

    /** What names it would name one of two. */
    private void refuseTwice(String table, int index, ObjectNode row) {
        String id = row.path("id").asText();
        if (!id.isEmpty() && !ids.add(id)) {
            refuse(table, index, FieldProblem.body("/id", "id-twice"));
            skip(table, index, row);
        }
    }

    ObjectNode plan() {
        return document.path(PlanParts.PLAN) instanceof ObjectNode plan ? plan : document.objectNode();
    }

    void made(String table, ObjectNode row, UUID now) {
        counts.merge(table, 1, Integer::sum);
        made.put(idOf(table, row), now);
        madeHere.add(now);
    }

    void found(String id, UUID now) {
        made.put(id, now);
    }

    @Nullable
    UUID made(String id) {
        return made.get(id);
    }

    boolean hasMade(UUID id) {
        return madeHere.contains(id);
    }

    /** The id that a thing of the document has now; any other text as it is. */
    String now(String id) {
        UUID now = made.get(id);
        return now == null ? id : now.toString();
    }

    /** The plan, when it was made. */
    UUID madePlan() {
        return Objects.requireNonNull(made(idOf(PlanParts.PLAN, plan())), "an import without refusals made its plan");
    }

    @SuppressWarnings("unchecked") // A name is looked up in one place only.
    <T> Uni<T> once(String what, Supplier<Uni<T>> look) {
        T known = (T) lookedUp.get(what);
        return known == null
                ? look.get().invoke(found -> lookedUp.put(what, found))
                : Uni.createFrom().item(known);
    }

    /** A row of a table, with what it stands under. */
    Stretch.Row row(PlanPart part, int index) {
        ObjectNode stated = rows(part.name()).get(index);
        String parent = isPlan(part)
                ? ""
                : part.parentField().isEmpty()
                        ? idOf(PlanParts.PLAN, plan())
                        : stated.path(part.parentField()).asText();
        return new Stretch.Row(index, stated, parent);
    }

    /** @throws Problem 422 where there is no such thing */
    UUID parent(PlanPart part, Stretch.Row row) {
        UUID under = isPlan(part) ? NOTHING : made(row.parent());
        if (under == null) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(FieldProblem.body("/" + part.parentField(), "unknown-reference"));
        }
        return under;
    }

    /** What a client would state for the row, with the ids that the things which it names have now. */
    ObjectNode draft(PlanPart part, Stretch.Row row) {
        ObjectNode draft = (ObjectNode) renamed(row.stated(), false);
        draft.remove(List.of("id", part.parentField()));
        part.asPrinted(draft, plan());
        return draft;
    }

    static boolean isPlan(PlanPart part) {
        return part.name().equals(PlanParts.PLAN);
    }

    /** Whether the row was refused already, or names one that was: the refusal of that one says why. */
    boolean restsOnRefused(String table, int index, ObjectNode row, String parent) {
        return refusedRows.contains(table + "/" + index)
                || refusedIds.contains(parent)
                || (!refusedIds.isEmpty()
                        && PlanDocument.references(row).stream().anyMatch(refusedIds::contains));
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
        if (problems.size() < most) {
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

    PlanImportResult result() {
        return new PlanImportResult(madePlan(), counts);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /**
     * So many rows more were tried.
     *
     * @throws Problem 422 where so much is wrong that no more of it would be said
     */
    void tried(int more) {
        progress.done(more);
        if (problems.size() >= most) {
            throwIfAnything();
        }
    }

    void throwIfAnything() {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }
}
