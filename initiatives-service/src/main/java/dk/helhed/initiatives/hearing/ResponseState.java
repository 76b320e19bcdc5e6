package dk.helhed.initiatives.hearing;

/** Whether someone has read a response, and what came of it. */
enum ResponseState {
    RECEIVED,
    PUBLISHED,
    WITHHELD
}
