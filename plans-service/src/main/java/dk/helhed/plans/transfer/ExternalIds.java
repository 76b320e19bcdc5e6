package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.work.Sequential;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the external ids that are taken before the database does: it would stop at the first, and say no row. */
@ApplicationScoped
class ExternalIds {

    private static final String SEPARATOR = "\u001f";

    Uni<Void> check(List<PlanPart> parts, ImportRun run) {
        return Sequential.run(
                parts.stream().filter(part -> !part.uniqueIn().isEmpty()).toList(),
                part -> taken(part, run.rows(part.name()), run.municipality())
                        .invoke(taken -> refuse(part, run, taken)));
    }

    private static void refuse(PlanPart part, ImportRun run, Set<String> taken) {
        Set<String> seen = new HashSet<>(taken);
        List<ObjectNode> rows = run.rows(part.name());
        for (int i = 0; i < rows.size(); i++) {
            String externalId = rows.get(i).path("externalId").textValue();
            if (externalId != null && !seen.add(externalId)) {
                run.refuse(part.name(), i, FieldProblem.body("/externalId", "external-id-taken"));
                run.skip(part.name(), i, rows.get(i));
            }
        }
    }

    /** Those of the rows' external ids that the municipality has; the table's name is one of ours. */
    private static Uni<Set<String>> taken(PlanPart part, List<ObjectNode> rows, String municipality) {
        List<String> wanted = rows.stream()
                .map(row -> row.path("externalId").textValue())
                .filter(Objects::nonNull)
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select external_id from " + part.uniqueIn()
                                        + " where municipality = :municipality"
                                        + " and external_id = any(string_to_array(:wanted, :separator))",
                                String.class)
                        .setParameter("municipality", municipality)
                        .setParameter("wanted", String.join(SEPARATOR, wanted))
                        .setParameter("separator", SEPARATOR)
                        .getResultList())
                .map(Set::copyOf);
    }
}
