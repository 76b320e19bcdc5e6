package dk.helhed.initiatives.accounting;

/** Whether a month is open for entries. */
enum PeriodState {
    OPEN,
    CLOSED
}
