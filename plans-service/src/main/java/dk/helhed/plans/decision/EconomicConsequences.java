package dk.helhed.plans.decision;

/** What a case says it costs; "none" is a statement, and leaving it out is none. */
enum EconomicConsequences {
    NONE,
    WITHIN_BUDGET,
    ADDITIONAL_FUNDING
}
