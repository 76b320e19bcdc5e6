package dk.helhed.plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What other features show of a plan. */
public record PlanOutline(
        UUID id,
        String municipality,
        String title,
        String state,
        long version,
        List<OutlinedGoal> goals,
        List<OutlinedDecision> decisions) {

    public PlanOutline {
        goals = List.copyOf(goals);
        decisions = List.copyOf(decisions);
    }

    /** A goal by its title. */
    @Schema(name = "OutlinedGoal")
    public record OutlinedGoal(
            UUID id,

            @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
            String title) {}

    /** Which party decided what of the plan, and when. */
    @Schema(name = "OutlinedDecision")
    public record OutlinedDecision(
            UUID organisationId,

            @Nullable UUID bodyId,

            LocalDate decidedOn,
            @Schema(examples = "APPROVED") String outcome,

            @Schema(examples = "Sag 2017-050028, punkt 4") @Nullable
            String reference,

            Instant recordedAt) {}
}
