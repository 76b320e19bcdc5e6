package dk.helhed.initiatives.reconciliation;

/** The result of comparing one line. */
enum LineOutcome {
    /** The same account, day and amount on both sides. */
    MATCHED,
    /** The same account and day with another amount. */
    AMOUNT_DIFFERS,
    /** The same account and amount on another day. */
    DATE_DIFFERS,
    MISSING_IN_LEDGER,
    MISSING_IN_EXTRACT
}
