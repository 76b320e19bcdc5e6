package dk.helhed.initiatives.hearing;

/** Whether a response is moderated yet, and with what result. */
enum ResponseState {
    RECEIVED,
    PUBLISHED,
    WITHHELD
}
