package dk.helhed.plans.plan;

import dk.helhed.plans.plan.rules.PlanState;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another plan, as one that stands in line with it shows it. */
@Schema(name = "PlanReference")
record PlanReference(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a0")
        UUID id,

        @Schema(examples = "plan-trigeparken-2014") @Nullable
        String externalId,

        @Schema(examples = "Boligsocial helhedsplan for Trigeparken til 2018")
        String title,

        @Schema(examples = "CLOSED") PlanState state,
        @Schema(examples = "2014-04-01") @Nullable LocalDate startsOn,
        @Schema(examples = "2018-03-31") @Nullable LocalDate endsOn) {

    static PlanReference of(Plan plan) {
        return new PlanReference(
                plan.id(),
                plan.content().externalId(),
                plan.content().title(),
                plan.state(),
                plan.content().startsOn(),
                plan.content().endsOn());
    }
}
