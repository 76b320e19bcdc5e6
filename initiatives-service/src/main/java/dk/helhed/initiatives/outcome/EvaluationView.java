package dk.helhed.initiatives.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The evaluation of an initiative as it is read. */
@Schema(name = "Evaluation")
record EvaluationView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f3")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        UUID initiativeId,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "Halvdelen af deltagerne kom i job eller uddannelse.")
        String findings,

        @Schema(examples = "[\"Støtte på arbejdspladsen\"]") List<String> worked,

        @Schema(examples = "[\"Samtaler uden job i sigte\"]")
        List<String> didNotWork,

        @Schema(examples = "Indsatsen bør videreføres i drift.") @Nullable
        String recommendation,

        @Schema(examples = "1") long version,
        @Schema(examples = "2024-01-04T09:30:00Z") Instant changedAt) {}
