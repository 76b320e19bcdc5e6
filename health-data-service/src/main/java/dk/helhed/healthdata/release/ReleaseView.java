package dk.helhed.healthdata.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A release without its values. */
@Schema(name = "Release")
public record ReleaseView(
        UUID id,

        @Schema(examples = "housing-report-1") @Nullable String externalId,

        UUID datasetId,

        String municipality,
        ReleaseState state,

        @Schema(description = "Counts the dataset's published releases; null before.", examples = "1") @Nullable
        Integer release,

        @Nullable UUID supersedes,

        @Schema(examples = "[\"2014\"]") List<String> periods,
        @Schema(examples = "9") int valueCount,

        @Schema(
                description = "SHA-256 over the figures in their canonical form, as the README gives it; null before"
                        + " a cube is protected.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String checksum,

        @Schema(description = "True where its figures are invented.")
        boolean synthetic,

        @Schema(examples = "As printed in the report.") @Nullable
        String note,

        @Schema(description = "Of a cube: what was submitted.") @Nullable
        UUID submissionId,

        @Schema(description = "Of a cube: the definition of its dataset that it was made under.", examples = "1")
        @Nullable
        Integer definition,

        @Schema(
                description =
                        "Of a cube: how much of the time that its policy allows protection, then the audit, has used; 100"
                                + " once it is done.",
                examples = "100")
        @Nullable
        Integer percent,

        @Schema(description = "Of a cube: why it cannot be published as it is.", examples = "cannot-be-protected")
        @Nullable
        String problem,

        @Schema(description = "Of a cube: percent of its counts that are hidden.", examples = "22.1") @Nullable
        BigDecimal hiddenPercent,

        @Schema(
                description =
                        "Of a cube: the published releases of other datasets that count the same people in the same"
                                + " periods. They are protected and audited as one table with it.")
        List<UUID> linkedReleases,

        @Nullable Instant approvedAt,

        @Schema(description = "It is not published before.") @Nullable
        Instant embargoUntil,

        Instant submittedAt,
        @Nullable Instant publishedAt,

        @Schema(description = "When it was rejected or withdrawn.") @Nullable
        Instant endedAt,

        @Schema(examples = "An error in the register's extract.") @Nullable
        String reason,

        @Schema(description = "Why it was withdrawn; what MUST_NOT_BE_SEEN is answered with 410.") @Nullable
        Withdrawal withdrawal,

        long version,
        Instant changedAt) {}
