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

    /** Whether a step to here is one on the way to a change; what is returned, rejected or told of changes nothing. */
    boolean leadsToChange() {
        return this != RETURNED && this != REJECTED && this != INFORMED;
    }

    /** Whether all may see what it has changed in a published plan. */
    boolean isPublic() {
        return this == APPLIED || this == INFORMED;
    }

    /** Whether the proposer may still draw it up anew. */
    boolean isOpen() {
        return this == DRAFT || this == CONSULTED || this == RETURNED;
    }
}
