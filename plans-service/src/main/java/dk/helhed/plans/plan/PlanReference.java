package dk.helhed.plans.plan;

import dk.helhed.plans.plan.rules.PlanState;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another plan, as one that stands in line with it shows it. */
@Schema(name = "PlanReference")
record PlanReference(
        UUID id,

        @Schema(examples = "plan-trigeparken-2014") @Nullable
        String externalId,

        @Schema(examples = "Boligsocial helhedsplan for Trigeparken til 2018")
        String title,

        PlanState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

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
