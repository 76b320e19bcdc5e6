package dk.helhed.initiatives.revision;

/** Whether a budget is the first that was prioritised, or one that replaced another. */
enum BudgetKind {
    ORIGINAL,
    REVISED
}
