package dk.helhed.kit.history;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The smallest thing that can be changed. */
record JottingDraft(
        @NotNull @PlainText(max = 100) @Schema(examples = "a")
        String text,

        @PlainText(max = 500) @Schema(examples = "b") @Nullable
        String reason) {}
