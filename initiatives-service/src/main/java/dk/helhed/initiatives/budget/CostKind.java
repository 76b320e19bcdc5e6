package dk.helhed.initiatives.budget;

/** What money is spent on. */
public enum CostKind {
    ESTABLISHMENT,
    WAGES,
    OPERATION,
    TRAINING,
    EVALUATION,
    OTHER
}
