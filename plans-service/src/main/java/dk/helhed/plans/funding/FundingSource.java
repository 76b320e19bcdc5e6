package dk.helhed.plans.funding;

/** Who pays a part of a plan. */
enum FundingSource {
    /** Landsbyggefonden, which pays at most three quarters. */
    LBF,
    MUNICIPALITY,
    HOUSING_ORGANISATION,
    OTHER
}
