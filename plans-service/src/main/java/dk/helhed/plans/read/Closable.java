package dk.helhed.plans.read;

/** The kinds of items that may be closed one by one. */
public enum Closable {
    DECISION_PAPER,
    CASE,
    AGENDA_ITEM,
    PLAN
}
