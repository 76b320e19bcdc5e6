package dk.helhed.plans.followup;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state that a follow-up is to go to. */
@Schema(name = "FollowUpTransition")
record FollowUpTransition(
        @Schema(description = "DRAFT returns what was submitted, or reopens what was adopted; both need a reason.")
        FollowUpState to,

        @PlainText(max = 2000) @Schema(examples = "Registret har rettet årets tal.") @Nullable
        String reason) {}
