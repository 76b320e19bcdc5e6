package dk.helhed.initiatives.accounting;

/** Whether a month takes entries. */
enum PeriodState {
    OPEN,
    CLOSED
}
