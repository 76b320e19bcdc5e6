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
            @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d9")
            UUID id,

            @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
            String title) {}

    /** Which party decided what of the plan, and when. */
    @Schema(name = "OutlinedDecision")
    public record OutlinedDecision(
            @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d0")
            UUID organisationId,

            @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0b0") @Nullable
            UUID bodyId,

            @Schema(examples = "2018-03-01") LocalDate decidedOn,
            @Schema(examples = "APPROVED") String outcome,

            @Schema(examples = "Sag 2017-050028, punkt 4") @Nullable
            String reference,

            @Schema(examples = "2018-03-02T09:30:00Z") Instant recordedAt) {}
}
