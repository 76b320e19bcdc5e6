package dk.helhed.plans.plan;

import dk.helhed.plans.plan.rules.PlanState;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left before each state that a plan can go to next. */
@Schema(name = "PlanReadiness")
record PlanReadiness(UUID planId, PlanState state, List<NextStep> next) {

    /** One step and what it still needs. */
    @Schema(name = "PlanNextStep")
    record NextStep(
            PlanState to,

            @Schema(description = "The role that takes the step.", examples = "approver")
            String role,

            @Schema(description = "Whether nothing is missing.")
            boolean ready,

            List<Missing> missing) {}

    /** A guard that fails. */
    @Schema(name = "PlanMissing")
    record Missing(
            @Schema(examples = "guard-funding-plan-missing") String code,

            @Schema(
                    description = "In the language asked for.",
                    examples = "The plan needs an approved funding plan that reconciles.")
            String detail,

            @Schema(
                    description = "Where it can be seen or put in place.",
                    examples = "/v1/plans/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1/funding-plans")
            @Nullable
            String href) {}
}
