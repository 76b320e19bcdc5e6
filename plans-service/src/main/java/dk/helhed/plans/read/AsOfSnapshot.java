package dk.helhed.plans.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing as it was stated at a time. */
@Schema(
        name = "AsOfSnapshot",
        description = "In the form that the API had when it was stated, without what is computed.")
public record AsOfSnapshot(
        @Schema(examples = "2024-06-01T12:00:00Z") Instant asOf,

        @Schema(description = "The version that stood then.", examples = "3")
        long version,

        @Schema(description = "When that version was stated.", examples = "2023-11-05T09:30:00Z")
        Instant since,

        @Schema(implementation = Object.class, examples = "{\"focusArea\": \"Beskæftigelse\"}")
        JsonNode stated) {}
