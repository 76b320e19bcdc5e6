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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e0")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID planId,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d0")
        UUID organisationId,

        @Schema(examples = "2018-03-01") LocalDate decidedOn,
        @Schema(examples = "APPROVED") DecisionOutcome outcome,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0b0") @Nullable
        UUID bodyId,

        @Schema(examples = "Sag 2017-050028, punkt 4") @Nullable
        String reference,

        @Schema(
                description = "The text of the plan that was decided about; another text needs another decision.",
                examples = "1")
        int textNo,

        @Schema(examples = "2021-01-04T09:30:00Z") Instant recordedAt) {}
