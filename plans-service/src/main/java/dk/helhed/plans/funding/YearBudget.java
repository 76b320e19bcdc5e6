package dk.helhed.plans.funding;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan costs in one calendar year. */
@Schema(name = "YearBudget")
record YearBudget(
        @Min(1990) @Max(2199) @Schema(examples = "2019") int year,
        @NonNegative Money amount) {}
