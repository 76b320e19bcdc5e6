package dk.helhed.plans.subagreement;

import dk.helhed.plans.plan.AmendmentRequired;

/** Whether a sub-agreement takes additions. */
public record Additions(SubAgreementFacts agreement, boolean isAdopted, boolean isRecorded) {

    /**
     * One that is adopted takes none, for that is an amendment; but one that was recorded from a source takes what its
     * source holds, and invented data marked so.
     *
     * @param stated true when the addition carries a source or is marked synthetic
     * @throws dk.helhed.kit.problem.Problem 409 where an amendment is needed
     */
    public SubAgreementFacts require(boolean stated) {
        if (isAdopted && !(isRecorded && stated)) {
            throw AmendmentRequired.under(agreement.planId());
        }
        return agreement;
    }
}
