package dk.helhed.plans.goal;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overall goal as the plan's municipality states it. */
@Schema(name = "GoalDraft")
record GoalDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "goal-bispehaven-1")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @PlainText(max = 300) @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
        String title,

        @PlainText(max = 4000) @Schema(examples = "Andelen i arbejde nærmer sig kommunens.") @Nullable
        String description,

        @PlainText(max = 200)
        @Schema(description = "One of the plan's focus areas.", examples = "Beskæftigelse")
        @Nullable
        String focusArea,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {}
