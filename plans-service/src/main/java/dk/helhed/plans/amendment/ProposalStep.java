package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.MandateBody;
import org.jspecify.annotations.Nullable;

/**
 * What one act makes of a proposal.
 *
 * @param body the body that acted or was informed
 * @param newClass where the act also settles the class
 */
record ProposalStep(
        ActKind kind,
        @Nullable MandateBody body,
        String role,
        ProposalState state,
        int stepNo,
        @Nullable ChangeClass newClass) {}
