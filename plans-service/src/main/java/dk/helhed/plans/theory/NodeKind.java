package dk.helhed.plans.theory;

/** What a link of the chain is; in this order, for nothing leads backwards. */
enum NodeKind {
    ACTIVITY,
    OUTPUT,
    OUTCOME,
    GOAL
}
