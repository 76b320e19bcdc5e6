package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.kit.job.ProgressView;
import dk.helhed.kit.table.ImportMode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The progress of a job, and its result. */
@Schema(name = "CatalogueJob")
public record CatalogueJobView(
        UUID id,

        UUID frameId,

        ImportMode mode,

        @Schema(
                description = "The SHA-256 of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "REJECTED: nothing was kept, see errors. VOID: it was cut off and nothing was kept.")
        CatalogueJobState state,

        @Schema(description = "How much of the work is done.", examples = "40")
        int percent,

        @Schema(examples = "1000") int rowsTotal,
        @Schema(examples = "1000") int rowsRead,
        @Schema(examples = "350") long rowsPerSecond,

        @Schema(description = "What it did, or with mode=validate would do; null before its end.") @Nullable
        CatalogueImportView result,

        @Schema(description = "The code of the problem that it was rejected with.", examples = "rule-violated")
        @Nullable
        String refusal,

        @Schema(description = "How many errors of rows can be read; at most 10,000 are kept.", examples = "0")
        int errors,

        long version,
        Instant createdAt,
        Instant changedAt)
        implements ProgressView {}
