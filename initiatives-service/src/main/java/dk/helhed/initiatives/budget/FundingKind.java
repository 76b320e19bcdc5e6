package dk.helhed.initiatives.budget;

/** Where a frame's money comes from. */
public enum FundingKind {
    UNDERSPEND,
    BASE_BUDGET,
    SAVINGS,
    GRANT,
    OTHER
}
