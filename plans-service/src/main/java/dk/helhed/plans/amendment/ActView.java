package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.MandateBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was done with a change proposal. */
@Schema(name = "ChangeProposalAct")
record ActView(
        ActKind kind,

        @Schema(description = "The body that acted or, with INFORMED, was informed.") @Nullable
        MandateBody body,

        @Schema(examples = "secretariat") String role,
        @Nullable ChangeClass fromClass,
        @Nullable ChangeClass toClass,

        @Schema(examples = "Drøftet på mødet den 4. maj.") @Nullable
        String reason,

        @Schema(description = "Where the body's own minutes say so.", examples = "LB 2021-05, punkt 4") @Nullable
        String reference,

        @Schema(description = "Counts up each time the proposal is revised.", examples = "1")
        int round,

        Instant at) {

    static ActView of(ProposalAct act) {
        return new ActView(
                act.kind(),
                act.body(),
                act.role(),
                act.fromClass(),
                act.toClass(),
                act.reason(),
                act.reference(),
                act.round(),
                act.at());
    }
}
