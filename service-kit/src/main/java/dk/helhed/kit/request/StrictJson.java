package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Turns the bytes of a body into a draft, or into one problem that names every fault in them. */
@ApplicationScoped
public class StrictJson {

    private static final int MOST_AT_ONCE = 8 * 1024;

    // Two at a time: what they make of a body is much larger than the body, and there is memory for two of them.
    private static final Executor ASIDE = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("json-", 1).daemon().factory());

    private final ObjectMapper mapper;
    private final Validator validator;

    StrictJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The draft that the bytes hold.
     *
     * @throws Problem 400, naming every fault by its JSON Pointer
     */
    public <T> T read(byte[] body, Class<T> type) {
        Findings findings = new Findings();
        if (isBlank(body)) {
            findings.add(Pointer.ROOT, "required");
            findings.throwIfAny();
        }
        JsonNode tree = JsonTree.read(body, findings);
        new TextGuard(findings).draft(tree, type, Pointer.ROOT);
        if (JsonNode.class.isAssignableFrom(type)) {
            findings.throwIfAny();
            return type.cast(tree);
        }
        return bind(tree, type, findings);
    }

    /** The same, where it is long on a thread of its own: a body of a megabyte must not keep an event loop to itself. */
    public <T> Uni<T> readAside(byte[] body, Class<T> type) {
        return body.length <= MOST_AT_ONCE
                ? Uni.createFrom().item(() -> read(body, type))
                : Blocking.call(ASIDE, () -> read(body, type));
    }

    /**
     * A document whose members hold drafts that are bound one by one.
     *
     * @param drafts by the names of the members
     * @throws Problem 400, naming every fault by its JSON Pointer
     */
    public JsonNode readParts(byte[] body, Map<String, ? extends Class<?>> drafts) {
        Findings findings = new Findings();
        JsonNode tree = JsonTree.read(body, findings);
        new TextGuard(findings).parts(tree, drafts);
        findings.throwIfAny();
        return tree;
    }

    /**
     * What is wrong with a part of a body that is a draft of its own, whose kind only another member says.
     *
     * @param pointer where in the body the part stands
     */
    public List<FieldProblem> problems(JsonNode part, Class<?> type, String pointer) {
        Findings findings = new Findings();
        new TextGuard(findings).draft(part, type, Pointer.ROOT);
        Object unused = new DraftBinder(mapper, validator, findings).record(type, part, Pointer.ROOT);
        return findings.all().stream()
                .map(found -> FieldProblem.body(
                        pointer + found.path(), found.code(), found.args().toArray()))
                .toList();
    }

    /** The draft that such a part holds, which nobody has looked at yet. @throws Problem 400, naming every fault by its place in the part */
    public <T> T readPart(JsonNode part, Class<T> type) {
        Findings findings = new Findings();
        new TextGuard(findings).draft(part, type, Pointer.ROOT);
        return bind(part, type, findings);
    }

    /** The same of a part that was found to have no problems. @throws Problem 400, naming every fault by its place in the part */
    public <T> T bind(JsonNode part, Class<T> type) {
        return bind(part, type, new Findings());
    }

    private <T> T bind(JsonNode tree, Class<T> type, Findings findings) {
        Object bound = new DraftBinder(mapper, validator, findings).record(type, tree, Pointer.ROOT);
        findings.throwIfAny();
        return Objects.requireNonNull(type.cast(bound), "a draft without findings is bound");
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
