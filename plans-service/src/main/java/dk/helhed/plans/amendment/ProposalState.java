package dk.helhed.plans.amendment;

/** How far a change proposal has come. */
enum ProposalState {
    DRAFT,
    CONSULTED,
    SUBMITTED,
    APPROVED,
    RETURNED,
    REJECTED,
    ESCALATED,
    APPLIED,
    INFORMED;

    boolean isBeforeItsBodies() {
        return this == SUBMITTED || this == ESCALATED;
    }

    /** Whether the proposer may still draw it up anew. */
    boolean isOpen() {
        return this == DRAFT || this == CONSULTED || this == RETURNED;
    }
}
