package dk.helhed.plans.strategic;

/** How far the signing of a strategic agreement has come. */
enum AgreementState {
    DRAFT,
    PARTLY_SIGNED,
    SIGNED
}
