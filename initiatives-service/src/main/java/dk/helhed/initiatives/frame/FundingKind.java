package dk.helhed.initiatives.frame;

/** Where a frame's money comes from. */
enum FundingKind {
    UNDERSPEND,
    BASE_BUDGET,
    SAVINGS,
    GRANT,
    OTHER
}
