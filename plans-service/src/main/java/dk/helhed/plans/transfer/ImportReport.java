package dk.helhed.plans.transfer;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import would make. */
@Schema(name = "ImportReport")
record ImportReport(
        @Schema(description = "Nothing was refused.") boolean valid,

        @Schema(description = "How many of each table would be made.", examples = "{\"plan\": 1, \"goals\": 3}")
        Map<String, Integer> rows) {

    ImportReport {
        rows = Map.copyOf(rows);
    }
}
