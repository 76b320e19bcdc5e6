package dk.helhed.plans.plan;

/** A housing-social plan under a funding scheme, or a strategy of the municipality alone. */
enum PlanType {
    HOUSING_SOCIAL,
    STRATEGY
}
