package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a whole plan as its document, in the session of the caller. */
@ApplicationScoped
class PlanExport {

    private final PlanParts parts;
    private final Directory directory;

    PlanExport(PlanParts parts, Directory directory) {
        this.parts = parts;
        this.directory = directory;
    }

    /** @throws Problem 404 for what the reader may not read */
    Uni<ObjectNode> document(UUID planId, String reader) {
        Map<PlanPart, List<PartRow>> rows = new LinkedHashMap<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (PlanPart part : parts.all()) {
            read = read.chain(() -> part.read(parents(part, rows, planId), reader))
                    .invoke(found -> {
                        if (part.name().equals(PlanParts.PLAN) && found.isEmpty()) {
                            throw Problem.of(ProblemType.NOT_FOUND);
                        }
                        rows.put(part, found);
                    })
                    .replaceWithVoid();
        }
        return read.chain(() -> Blocking.call(() -> PlanDocument.write(rows)))
                .chain(document -> directory
                        .of(named(document, rows))
                        .invoke(found -> PlanDocument.name(document, found))
                        .replaceWith(document));
    }

    private static List<UUID> parents(PlanPart part, Map<PlanPart, List<PartRow>> rows, UUID planId) {
        return part.name().equals(PlanParts.PLAN)
                ? List.of(planId)
                : rows.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(part.parent()))
                        .flatMap(entry -> entry.getValue().stream())
                        .map(PartRow::id)
                        .toList();
    }

    /** What is named and is none of the document's own. */
    private static Set<UUID> named(ObjectNode document, Map<PlanPart, List<PartRow>> rows) {
        Set<UUID> named = PlanDocument.references(document).stream()
                .flatMap(text -> PlanDocument.uuid(text).stream())
                .collect(Collectors.toCollection(HashSet::new));
        rows.values().forEach(found -> found.forEach(row -> named.remove(row.id())));
        return named;
    }
}
