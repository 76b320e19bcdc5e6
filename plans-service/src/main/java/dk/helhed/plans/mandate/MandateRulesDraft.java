package dk.helhed.plans.mandate;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A set of rules as a board adopts it. */
@Schema(name = "MandateRulesDraft")
record MandateRulesDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "mandate-001")
        @Nullable
        @Identifier
        String externalId,

        @Min(0)
        @Schema(
                description =
                        "The number of the set that is in force and that this one replaces; 0 for the suite's own.",
                examples = "0")
        int replaces,

        @Size(min = 1, max = 100) @Schema(description = "Together they say of every thing and class who decides.")
        List<MandateRule> rules,

        @PlainText(max = 2000) @Schema(examples = "Vedtaget på bestyrelsens møde.") @Nullable
        String reason,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {}
