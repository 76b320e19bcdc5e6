package dk.helhed.initiatives.hearing;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to publish or withhold a response. */
@Schema(name = "HearingResponseTransition")
record ResponseTransitionDraft(
        ResponseState to,

        @PlainText(max = 1000)
        @Schema(description = "Why; needed to withhold it.", examples = "It is about a person.")
        @Nullable
        String reason) {}
