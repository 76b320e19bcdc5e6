package dk.helhed.plans.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan's own money: the budget that holds now and, beside it and never added, the one that was approved first. */
@Schema(name = "PlanBudget")
public record PlanBudget(
        @Schema(description = "The approved budget that holds now.") @Nullable
        PlanBudgetVersion current,

        @Schema(description = "The budget that was approved first; the current one where it was never revised.")
        @Nullable
        PlanBudgetVersion original) {

    public static final PlanBudget NONE = new PlanBudget(null, null);
}
