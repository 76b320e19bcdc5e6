package dk.helhed.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.version.VersionAt;
import dk.helhed.kit.version.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads plans as they were at a time. */
@ApplicationScoped
class PlanHistory {

    private static final List<String> PARTS = List.of("strategic-agreements", "goals", "sub-agreements", "milestones");

    private final Transactions transactions;
    private final Versions versions;

    PlanHistory(Transactions transactions, Versions versions) {
        this.transactions = transactions;
        this.versions = versions;
    }

    Uni<PlanAsOf> get(UUID id, Instant asOf) {
        return transactions.read(caller -> versions.at(new Subject("plans", id.toString()), asOf)
                .chain(plan -> isOwn(plan, caller)
                        ? versions.partsAt("planId", id, PARTS, asOf).map(parts -> then(asOf, plan, of(parts)))
                        : Uni.createFrom().item(then(asOf, plan, null))));
    }

    /** Others know of a part only what was public when it was stated, and that may not be all that stood then. */
    private static boolean isOwn(VersionAt plan, Caller caller) {
        return plan.state().path("municipality").asText().equals(caller.municipality());
    }

    private static PlanAsOf then(Instant asOf, VersionAt plan, PlanAsOf.@Nullable Parts parts) {
        return new PlanAsOf(asOf, plan.version(), plan.since(), plan.state(), parts);
    }

    private static PlanAsOf.Parts of(Map<String, List<JsonNode>> parts) {
        return new PlanAsOf.Parts(
                parts.getOrDefault("strategic-agreements", List.of()),
                parts.getOrDefault("goals", List.of()),
                parts.getOrDefault("sub-agreements", List.of()),
                parts.getOrDefault("milestones", List.of()));
    }
}
