package dk.helhed.plans.plan;

/** What a party decided about a plan. */
enum DecisionOutcome {
    APPROVED,
    REJECTED
}
