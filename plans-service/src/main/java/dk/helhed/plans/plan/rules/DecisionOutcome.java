package dk.helhed.plans.plan.rules;

/** What a party decided about a plan. */
public enum DecisionOutcome {
    APPROVED,
    REJECTED
}
