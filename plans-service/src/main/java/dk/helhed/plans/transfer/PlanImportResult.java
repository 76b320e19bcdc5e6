package dk.helhed.plans.transfer;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a job made, or would make. */
@Schema(name = "PlanImportResult")
record PlanImportResult(
        @Schema(description = "The plan; null with mode=validate.") @Nullable
        UUID planId,

        @Schema(description = "How many of each table were made.", examples = "{\"plan\": 1, \"goals\": 3}")
        Map<String, Integer> rows) {

    PlanImportResult {
        rows = Map.copyOf(rows);
    }
}
