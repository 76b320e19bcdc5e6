package dk.helhed.healthdata.reading.changes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what changed from one version of a dataset to a later one. */
@Schema(name = "DatasetChanges")
record ChangesView(
        UUID datasetId,

        @Schema(description = "The earlier version.", examples = "6")
        int from,

        @Schema(description = "The later version.", examples = "7")
        int to,

        @Schema(description = "What the figures come from, or else their publisher.", examples = "Danmarks Statistik")
        String source,

        @JsonUnwrapped Attribution attribution,

        @Schema(description = "The same on every page.") List<AddedCode> codesAdded,

        @Schema(description = "By period, then by area, by each other dimension and by indicator.")
        List<ChangeView> items,

        @Schema(
                description = "Send it as cursor to read the next page; null on the last one.",
                examples = "ODMxZjRhMGMwMTk4YzZmMg",
                nullable = true)
        @Nullable
        String nextCursor) {}
