package dk.helhed.healthdata.version;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stood in a dataset after one act. */
@Schema(name = "DatasetVersion")
record DatasetVersionView(
        UUID datasetId,

        @Schema(description = "Counted from 1.", examples = "7")
        int number,

        Act act,

        @Schema(description = "The release that was published or withdrawn.")
        UUID releaseId,

        @Schema(description = "Of a cube: the newest definition among the releases that stand.", examples = "1")
        @Nullable
        Integer definition,

        @Schema(description = "What stands, by period.") List<PeriodReleases> periods,

        @Schema(
                description =
                        "SHA-256 of lines that each end in a line feed: the dataset's id, the number, the definition"
                                + " or nothing, then for each period and release the period, the release's id, number and"
                                + " checksum, separated by tabs.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        Instant createdAt,

        @Schema(description = "What the figures come from, or else their publisher.", examples = "Danmarks Statistik")
        String source,

        @JsonUnwrapped Attribution attribution) {}
