package dk.helhed.plans.amendment;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.mandate.MandateBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The step that a change proposal is to take. */
@Schema(name = "ChangeProposalTransition")
record ProposalTransition(
        @Schema(
                description =
                        "CONSULTED by each body that is to be consulted; SUBMITTED by the proposer; APPROVED, RETURNED,"
                                + " REJECTED or ESCALATED by the body that it awaits; APPLIED; INFORMED.")
        ProposalState to,

        @PlainText(max = 2000)
        @Schema(
                description = "Why, or what was said; needed to return, to reject and to escalate.",
                examples = "Drøftet på mødet den 4. maj.")
        @Nullable
        String reason,

        @PlainText(max = 200)
        @Schema(
                description = "Where the body's own minutes say so: the number of a case, an item on an agenda.",
                examples = "LB 2021-05, punkt 4")
        @Nullable
        @Identifier
        String reference,

        @Schema(description = "With INFORMED: the body that was informed; without it all that are to be informed.")
        @Nullable
        MandateBody informed) {

    ActRemark said() {
        return new ActRemark(reason, reference);
    }
}
