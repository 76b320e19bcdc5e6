package dk.helhed.plans.plandecision;

import dk.helhed.plans.plan.rules.DecisionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded decision. */
@Schema(name = "PlanDecision")
record DecisionView(
        UUID id,

        UUID planId,

        UUID organisationId,

        LocalDate decidedOn,
        DecisionOutcome outcome,

        @Nullable UUID bodyId,

        @Schema(examples = "Sag 2017-050028, punkt 4") @Nullable
        String reference,

        @Schema(
                description = "The text of the plan that was decided about; another text needs another decision.",
                examples = "1")
        int textNo,

        Instant recordedAt) {}
