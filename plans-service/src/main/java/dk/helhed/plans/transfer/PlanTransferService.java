package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.request.StrictJson;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes plans in: all of one or nothing. */
@ApplicationScoped
class PlanTransferService {

    /** What makes a repetition the same. */
    private record Fingerprint(ImportMode mode, String sha256) {}

    /** Takes back what a rehearsal made. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        Rehearsed(ImportReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    private final Changes changes;
    private final PlanImport imports;
    private final PlanParts parts;
    private final StrictJson strict;
    private final ObjectMapper json;

    PlanTransferService(Changes changes, PlanImport imports, PlanParts parts, StrictJson strict, ObjectMapper json) {
        this.changes = changes;
        this.imports = imports;
        this.parts = parts;
        this.strict = strict;
        this.json = json;
    }

    /** @throws Problem with every offending place: JSON Pointers for a document, cells for tables */
    Uni<Answer> take(ChangeRequest request, ImportMode mode, boolean tables, byte[] body) {
        return Uni.createFrom()
                .deferred(() -> run(request, mode, document(tables, body), body))
                .onFailure(Problem.class)
                .transform(failure -> tables ? inCells((Problem) failure) : failure)
                .onFailure(Rehearsed.class)
                .recoverWithItem(failure -> new Answer(200, null, null, ((Rehearsed) failure).report, false));
    }

    private Uni<Answer> run(ChangeRequest request, ImportMode mode, ObjectNode document, byte[] body) {
        ImportRun run = new ImportRun(document);
        return changes.once(
                request,
                new Fingerprint(mode, Sha256.hex(body)),
                caller -> imports.run(request, run, caller.requireMunicipality())
                        .chain(plan -> made(plan, caller.requireMunicipality()))
                        .invoke(answer -> {
                            if (mode == ImportMode.VALIDATE) {
                                throw new Rehearsed(new ImportReport(true, run.counts()));
                            }
                        }));
    }

    private Uni<Answer> made(UUID planId, String municipality) {
        return parts.find(PlanParts.PLAN)
                .orElseThrow()
                .read(List.of(planId), municipality)
                .map(rows -> {
                    JsonNode view = json.valueToTree(rows.getFirst().view());
                    return new Answer(
                            201,
                            "/v1/plans/" + planId,
                            ETag.of(view.path("version").asLong()),
                            rows.getFirst().view(),
                            false);
                });
    }

    private ObjectNode document(boolean tables, byte[] body) {
        byte[] bytes = tables
                ? new TablesReading(json, parts.all()).read(body).toString().getBytes(StandardCharsets.UTF_8)
                : body;
        // Also what came as tables is read as strictly as every body is.
        JsonNode document = strict.readParts(bytes, drafts());
        if (!(document instanceof ObjectNode object)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.body("", "object"));
        }
        refuseUnknown(object);
        return object;
    }

    private Map<String, Class<?>> drafts() {
        Map<String, Class<?>> drafts = new HashMap<>();
        parts.all().forEach(part -> drafts.put(part.name(), part.draft()));
        drafts.put(PlanDocument.ORGANISATIONS, OrganisationCard.class);
        return drafts;
    }

    private void refuseUnknown(ObjectNode document) {
        List<String> known = Stream.concat(
                        Stream.of("format", PlanDocument.ORGANISATIONS),
                        parts.all().stream().map(PlanPart::name))
                .toList();
        List<FieldProblem> found = new ArrayList<>();
        document.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                found.add(FieldProblem.body("/" + name, "unknown-field", String.join(", ", known)));
            }
        });
        if (!PlanDocument.FORMAT.equals(document.path("format").textValue())) {
            found.add(FieldProblem.body("/format", "plan-format", PlanDocument.FORMAT));
        }
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(found);
        }
    }

    private static Problem inCells(Problem problem) {
        return problem.withFields(
                problem.fields().stream().map(TablesReading::cell).toList());
    }
}
