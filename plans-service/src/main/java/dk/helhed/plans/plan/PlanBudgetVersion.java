package dk.helhed.plans.plan;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One approved budget of a plan. */
@Schema(name = "PlanBudgetVersion")
public record PlanBudgetVersion(
        UUID fundingPlanId,

        @Schema(examples = "1") int no,
        Money total,

        @Schema(description = "What Landsbyggefonden pays; at most three quarters.")
        Money fund,

        @Schema(examples = "2018") int firstYear,
        @Schema(examples = "2022") int lastYear,
        LocalDate approvedOn) {

    public boolean fits(LocalDate startsOn, LocalDate endsOn) {
        return firstYear >= startsOn.getYear() && lastYear <= endsOn.getYear();
    }
}
