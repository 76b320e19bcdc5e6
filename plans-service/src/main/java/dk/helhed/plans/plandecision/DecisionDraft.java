package dk.helhed.plans.plandecision;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.plan.rules.DecisionOutcome;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party's decision about a plan, as it is to be recorded. */
@Schema(name = "PlanDecisionDraft")
record DecisionDraft(
        @NotNull @Schema(description = "The municipality, a housing organisation of the plan, or the fund.")
        UUID organisationId,

        @NotNull LocalDate decidedOn,

        @NotNull DecisionOutcome outcome,

        @Schema(description = "The body that decided.") @Nullable
        UUID bodyId,

        @PlainText(max = 200)
        @Schema(description = "Where the decision is found.", examples = "Sag 2017-050028, punkt 4")
        @Nullable
        @Identifier
        String reference) {}
