package dk.helhed.plans.transfer;

import dk.helhed.kit.job.ProgressView;
import dk.helhed.kit.table.ImportMode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a job is, and what came of it. */
@Schema(name = "PlanImportJob")
record PlanImportJobView(
        UUID id,

        ImportMode mode,

        @Schema(
                description = "The SHA-256 of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(
                description =
                        "REJECTED: see errors. CANCELLED: somebody asked for that. VOID: it was cut off too often."
                                + " Of none of them anything was kept.")
        PlanImportJobState state,

        @Schema(description = "How much of the work is done.", examples = "40")
        int percent,

        @Schema(examples = "1000") int rowsTotal,
        @Schema(examples = "400") int rowsRead,
        @Schema(examples = "800") long rowsPerSecond,

        @Schema(description = "What it made, or with mode=validate would make; null before its end.") @Nullable
        PlanImportResult result,

        @Schema(description = "The code of the problem that it was rejected with.", examples = "rule-violated")
        @Nullable
        String refusal,

        @Schema(description = "How many errors can be read; at most 10,000 are kept.", examples = "0")
        int errors,

        long version,
        Instant createdAt,
        Instant changedAt)
        implements ProgressView {}
