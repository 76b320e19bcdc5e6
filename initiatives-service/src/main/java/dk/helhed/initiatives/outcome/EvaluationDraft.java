package dk.helhed.initiatives.outcome;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The evaluation of an initiative as its municipality states it. */
@Schema(name = "EvaluationDraft")
record EvaluationDraft(
        @PlainText(max = 20_000) @Schema(examples = "Halvdelen af deltagerne kom i job eller uddannelse.")
        String findings,

        @Size(max = 50) @Schema(description = "What worked.", examples = "[\"Støtte på arbejdspladsen\"]")
        List<@PlainText(max = 1000) String> worked,

        @Size(max = 50) @Schema(description = "What did not.", examples = "[\"Samtaler uden job i sigte\"]")
        List<@PlainText(max = 1000) String> didNotWork,

        @PlainText(max = 5000) @Schema(examples = "Indsatsen bør videreføres i drift.") @Nullable
        String recommendation) {}
