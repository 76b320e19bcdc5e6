package dk.helhed.plans.subagreement;

import dk.helhed.kit.caller.Caller;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.source.Recording;

/**
 * Whether a sub-agreement takes additions.
 *
 * @param isOfRecord whether its plan stands as its source says, and is not driven here
 */
public record Additions(SubAgreementFacts agreement, boolean isAdopted, boolean isRecorded, boolean isOfRecord) {

    /**
     * One that is adopted takes none, for that is an amendment; but one that was recorded from a source takes what its
     * source holds, and invented data marked so, as long as its plan is not driven here.
     *
     * @param stated true when the addition carries a source or is marked synthetic
     * @throws dk.helhed.kit.problem.Problem 409 where an amendment is needed, 403 where the role is another's
     */
    public SubAgreementFacts require(Caller caller, boolean stated) {
        if (!isAdopted) {
            Recording.requireEditor(caller, isOfRecord);
            return agreement;
        }
        if (!isRecorded || !isOfRecord || !stated) {
            throw AmendmentRequired.under(agreement.planId());
        }
        Recording.requireDecider(caller);
        return new SubAgreementFacts(agreement.id(), agreement.planId(), agreement.municipality(), true);
    }
}
