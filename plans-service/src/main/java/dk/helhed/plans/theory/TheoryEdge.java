package dk.helhed.plans.theory;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That one link of the chain leads to another. */
@Schema(name = "TheoryEdge")
record TheoryEdge(
        @PlainText(max = 40) @Schema(examples = "faellesspisning")
        String from,

        @PlainText(max = 40) @Schema(examples = "flere-moedes")
        String to) {}
