package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.ProgressView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as those read it whose work it is: how far it has come, never what it says. */
@Schema(name = "Submission")
record SubmissionView(
        @Schema(examples = "0198c6f2-7d3a-7b10-9c54-2f8e1d0a4b77")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID datasetId,

        @Schema(description = "The definition of the dataset that it is read by.", examples = "1")
        int definition,

        @Schema(examples = "0751") String municipality,
        @Schema(examples = "CHECKING") SubmissionState state,

        @Schema(description = "True where nothing of it is kept.", examples = "false")
        boolean dryRun,

        @Schema(examples = "0198c6f2-9a10-7d2e-b1c4-3f0e9d8c7b6a") @Nullable
        UUID revises,

        @Schema(examples = "CSV") Format format,

        @Schema(description = "Null where the sender did not say.", examples = "1048576") @Nullable
        Long bytesTotal,

        @Schema(examples = "1048576") long bytesRead,
        @Schema(examples = "20480") long rowsRead,

        @Schema(description = "Rows without a fault of their own.", examples = "20480")
        long rowsAccepted,

        @Schema(examples = "0") long rowsRejected,

        @Schema(description = "While it was received.", examples = "150000")
        long rowsPerSecond,

        @Schema(description = "How much of the present state's work is done.", examples = "100")
        int percent,

        @Schema(description = "How many faults were found; the first 100,000 can be read.", examples = "0")
        long faults,

        @Schema(description = "The draft release that it became.", examples = "0198c6f2-9a10-7d2e-b1c4-3f0e9d8c7b6a")
        @Nullable
        UUID releaseId,

        @Nullable Design design,
        @Schema(examples = "2") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant createdAt,
        @Schema(examples = "2021-01-04T09:31:00Z") Instant changedAt)
        implements ProgressView {}
