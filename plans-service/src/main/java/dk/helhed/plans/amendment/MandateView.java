package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.Mandate;
import dk.helhed.plans.mandate.MandateBody;
import dk.helhed.plans.mandate.MandateStep;
import dk.helhed.plans.mandate.Precondition;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules ask of a proposal: those in force when it was submitted or, before that, those of today. */
@Schema(name = "ProposalMandate")
record MandateView(
        @Schema(description = "The number of the set of rules.", examples = "1")
        int rulesNo,

        @Schema(description = "The body with the last word.")
        MandateBody decider,

        List<MandateStep> steps,

        Set<Precondition> preconditions,

        Set<MandateBody> consultBefore,

        Set<MandateBody> informAfter) {

    static MandateView of(int rulesNo, Mandate mandate) {
        return new MandateView(
                rulesNo,
                mandate.decider(),
                mandate.steps(),
                mandate.preconditions(),
                mandate.consultBefore(),
                mandate.informAfter());
    }
}
