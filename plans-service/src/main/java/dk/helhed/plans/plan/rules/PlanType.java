package dk.helhed.plans.plan.rules;

/** A housing-social plan under a funding scheme, or a strategy of the municipality alone. */
public enum PlanType {
    HOUSING_SOCIAL,
    STRATEGY
}
