package dk.helhed.plans.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing as it was recorded at a time. */
@Schema(
        name = "AsOfSnapshot",
        description = "In the form that the API had when it was recorded, without what is computed.")
public record AsOfSnapshot(
        Instant asOf,

        @Schema(description = "The version that stood then.", examples = "3")
        long version,

        @Schema(description = "When that version was recorded.")
        Instant since,

        @Schema(implementation = Object.class, examples = "{\"focusArea\": \"Beskæftigelse\"}")
        JsonNode stated) {}
