package dk.helhed.initiatives.initiative;

/** What money is spent on. */
enum CostKind {
    ESTABLISHMENT,
    WAGES,
    OPERATION,
    TRAINING,
    EVALUATION,
    OTHER
}
