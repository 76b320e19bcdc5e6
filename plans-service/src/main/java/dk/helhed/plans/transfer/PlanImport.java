package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.request.StrictJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes all that a document holds, in the transaction of the caller. What is refused is noted and the rest is tried all
 * the same, so that everything is said at once; the caller takes back what was made, if anything was refused.
 */
@ApplicationScoped
class PlanImport {

    // A plan stands under nothing.
    private static final UUID NOTHING = new UUID(0, 0);

    private final PlanParts parts;
    private final Directory directory;
    private final ExternalIds externalIds;
    private final StrictJson strict;
    private final ObjectMapper json;

    PlanImport(PlanParts parts, Directory directory, ExternalIds externalIds, StrictJson strict, ObjectMapper json) {
        this.parts = parts;
        this.directory = directory;
        this.externalIds = externalIds;
        this.strict = strict;
        this.json = json;
    }

    /** Gives the plan's id. @throws Problem 422 with all that was refused */
    Uni<UUID> run(ChangeRequest request, ImportRun run, String municipality) {
        return organisations(run, municipality)
                .chain(() -> externalIds.check(parts.all(), run, municipality))
                .chain(() -> Multi.createFrom()
                        .iterable(parts.all())
                        .onItem()
                        .transformToUniAndConcatenate(part -> table(request, part, run))
                        .collect()
                        .asList())
                .map(done -> {
                    run.throwIfAnything();
                    UUID plan = run.made(run.idOf(PlanParts.PLAN, run.plan()));
                    if (plan == null) {
                        throw new IllegalStateException("an import without refusals has made its plan");
                    }
                    return plan;
                });
    }

    private Uni<Void> organisations(ImportRun run, String municipality) {
        List<ObjectNode> rows = run.rows(PlanDocument.ORGANISATIONS);
        return Multi.createFrom()
                .range(0, rows.size())
                .onItem()
                .transformToUniAndConcatenate(i -> organisation(run, i, rows.get(i), municipality))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> organisation(ImportRun run, int index, ObjectNode row, String municipality) {
        String id = row.path("id").asText();
        return directory
                .find(
                        municipality,
                        id,
                        row.path("externalId").textValue(),
                        row.path("name").textValue(),
                        row.path("type").textValue())
                .invoke(found -> {
                    if (found == null) {
                        run.refuse(PlanDocument.ORGANISATIONS, index, FieldProblem.body("/id", "unknown-organisation"));
                        run.skip(PlanDocument.ORGANISATIONS, index, row);
                    } else {
                        run.found(id, found);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> table(ChangeRequest request, PlanPart part, ImportRun run) {
        List<ObjectNode> rows = run.rows(part.name());
        if (isPlan(part) && rows.size() != 1) {
            run.refuse(FieldProblem.body("/" + PlanParts.PLAN, "required"));
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .range(0, rows.size())
                .onItem()
                .transformToUniAndConcatenate(i -> row(request, part, run, i, rows.get(i)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> row(ChangeRequest request, PlanPart part, ImportRun run, int index, ObjectNode stated) {
        String parent = parent(part, run, stated);
        if (run.restsOnRefused(part.name(), index, stated, parent)) {
            run.skip(part.name(), index, stated);
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> make(request, part, run, stated, parent))
                .invoke(answer -> run.made(part.name(), stated, idOf(answer)))
                .replaceWithVoid()
                .onFailure(Problem.class)
                .recoverWithUni(failure -> {
                    run.refuse(part.name(), index, (Problem) failure);
                    run.skip(part.name(), index, stated);
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Answer> make(ChangeRequest request, PlanPart part, ImportRun run, ObjectNode stated, String parent) {
        @Nullable UUID under = isPlan(part) ? NOTHING : run.made(parent);
        if (under == null) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(FieldProblem.body("/" + part.parentField(), "unknown-reference"));
        }
        ObjectNode row = run.renamed(stated);
        row.remove(List.of("id", part.parentField()));
        part.asPrinted(row, run.plan());
        return part.create(request.part(), under, strict.bind(row, part.draft()));
    }

    /** The id inside the document of what the row stands under. */
    private static String parent(PlanPart part, ImportRun run, ObjectNode stated) {
        if (isPlan(part)) {
            return "";
        }
        return part.parentField().isEmpty()
                ? run.idOf(PlanParts.PLAN, run.plan())
                : stated.path(part.parentField()).asText();
    }

    private static boolean isPlan(PlanPart part) {
        return part.name().equals(PlanParts.PLAN);
    }

    private UUID idOf(Answer answer) {
        return UUID.fromString(json.valueToTree(answer.body()).path("id").asText());
    }
}
