package dk.helhed.initiatives.ledger;

/** What kind of movement an entry books. */
enum EntryKind {
    APPROPRIATION,
    TRANSFER_OUT,
    TRANSFER_IN,
    COMMITMENT,
    RELEASE,
    EXPENDITURE,
    /** In pairs: out of a year, and into the next. */
    CARRY_OVER,
    REVERSAL
}
