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

    /** Whether a transition to here leads to a change; returning, rejecting and informing change nothing. */
    boolean leadsToChange() {
        return this != RETURNED && this != REJECTED && this != INFORMED;
    }

    /** Whether all may see what it has changed in a published plan. */
    boolean isPublic() {
        return this == APPLIED || this == INFORMED;
    }

    /** Whether the proposer may still revise it. */
    boolean isOpen() {
        return this == DRAFT || this == CONSULTED || this == RETURNED;
    }
}
