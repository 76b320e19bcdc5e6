package dk.helhed.plans.amendment;

/** What is done with a change proposal. */
enum ActKind {
    DRAWN_UP,
    REDRAWN,
    CONSULTED,
    RECLASSIFIED,
    SUBMITTED,
    APPROVED,
    RETURNED,
    REJECTED,
    ESCALATED,
    APPLIED,
    INFORMED
}
