package dk.helhed.plans.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it was at a time, with what stood under it then. */
@Schema(
        name = "PlanAsOf",
        description = "Each part is in the form that the API had when it was recorded, without what is computed.")
record PlanAsOf(
        Instant asOf,

        @Schema(description = "The version that stood then.", examples = "3")
        long version,

        @Schema(description = "When that version was recorded.")
        Instant since,

        @Schema(implementation = Object.class, examples = "{\"title\": \"Boligsocial helhedsplan for Bispehaven\"}")
        JsonNode plan,

        @Schema(description = "What stood under it; null to other municipalities and outsiders.") @Nullable
        Parts parts) {

    /** What stood under a plan. */
    @Schema(name = "PlanPartsAsOf")
    record Parts(
            @Schema(
                    implementation = Object[].class,
                    examples = "[{\"purpose\": \"Beboerne skal have samme muligheder.\"}]")
            List<JsonNode> strategicAgreements,

            @Schema(implementation = Object[].class, examples = "[{\"title\": \"Flere i arbejde\"}]")
            List<JsonNode> goals,

            @Schema(implementation = Object[].class, examples = "[{\"focusArea\": \"Beskæftigelse\"}]")
            List<JsonNode> subAgreements,

            @Schema(implementation = Object[].class, examples = "[{\"title\": \"Flere beboere er i arbejde\"}]")
            List<JsonNode> milestones) {}
}
