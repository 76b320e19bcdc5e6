package dk.helhed.initiatives.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The evaluation of an initiative as it is read. */
@Schema(name = "Evaluation")
record EvaluationView(
        UUID id,

        UUID initiativeId,

        String municipality,

        @Schema(examples = "Halvdelen af deltagerne kom i job eller uddannelse.")
        String findings,

        @Schema(examples = "[\"Støtte på arbejdspladsen\"]") List<String> worked,

        @Schema(examples = "[\"Samtaler uden job i sigte\"]")
        List<String> didNotWork,

        @Schema(examples = "Indsatsen bør videreføres i drift.") @Nullable
        String recommendation,

        long version,
        Instant changedAt) {}
