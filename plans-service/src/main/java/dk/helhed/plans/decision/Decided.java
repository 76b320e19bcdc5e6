package dk.helhed.plans.decision;

/** What a body did with what was put to it. */
enum Decided {
    APPROVED,
    REJECTED,
    POSTPONED,
    RETURNED,
    NOTED;

    /** Whether the matter is decided thereby. */
    boolean isDecision() {
        return this != POSTPONED && this != RETURNED;
    }
}
