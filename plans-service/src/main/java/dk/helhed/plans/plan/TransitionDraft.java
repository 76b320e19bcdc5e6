package dk.helhed.plans.plan;

import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.plan.rules.PlanState;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state that a plan is to go to. */
@Schema(name = "PlanTransitionDraft")
public record TransitionDraft(
        @NotNull PlanState to,

        @PlainText(max = 2000)
        @Schema(
                description = "Why; needed to reject or withdraw, and to close before the end date.",
                examples = "Drøftet med boligorganisationen.")
        @Nullable
        String reason) {}
