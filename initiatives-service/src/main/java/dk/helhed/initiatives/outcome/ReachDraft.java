package dk.helhed.initiatives.outcome;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many an initiative reached, as its municipality states it. */
@Schema(name = "ReachDraft")
record ReachDraft(
        @Schema(description = "The first day of the period.")
        LocalDate from,

        @Schema(description = "The last day of the period.") LocalDate to,

        @PlainText(max = 300)
        @Schema(
                description = "Who was to be reached; groups of one initiative hold nobody twice.",
                examples = "udsatte og hjemløse, der søger arbejde")
        String targetGroup,

        @Min(0) @Max(1_000_000) @Schema(description = "How many were meant to be reached.", examples = "50") @Nullable
        Integer targetNumber,

        @Min(0) @Max(1_000_000) @Schema(description = "How many were reached: a count, never who.", examples = "42")
        int reached) {}
