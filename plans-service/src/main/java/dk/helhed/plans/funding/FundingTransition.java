package dk.helhed.plans.funding;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The step that a budget is to take. */
@Schema(name = "FundingTransition")
record FundingTransition(
        @Schema(description = "APPROVED; what was approved before is then SUPERSEDED.")
        FundingState to,

        @PlainText(max = 2000) @Schema(examples = "Godkendt på bestyrelsens møde.") @Nullable
        String reason) {}
