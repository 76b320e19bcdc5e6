package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.ProgressView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as those read it whose work it is: how far it has come, never what it says. */
@Schema(name = "Submission")
record SubmissionView(
        UUID id,

        UUID datasetId,

        @Schema(description = "The definition of the dataset that it is read by.", examples = "1")
        int definition,

        String municipality,
        SubmissionState state,

        @Schema(description = "True where nothing of it is kept.")
        boolean dryRun,

        @Nullable UUID revises,

        Format format,

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

        @Schema(description = "The draft release that it became.") @Nullable
        UUID releaseId,

        @Nullable Design design,
        long version,
        Instant createdAt,
        Instant changedAt)
        implements ProgressView {}
