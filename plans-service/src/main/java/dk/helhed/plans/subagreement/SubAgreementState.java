package dk.helhed.plans.subagreement;

/** How far a sub-agreement has come; once it is adopted its dates alone drive it. */
enum SubAgreementState {
    DRAFT,
    ADOPTED,
    IN_FORCE,
    EXPIRED
}
