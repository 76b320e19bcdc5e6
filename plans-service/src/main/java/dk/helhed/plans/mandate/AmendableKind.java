package dk.helhed.plans.mandate;

import java.util.UUID;

/** The kinds of things that a change proposal can change, and where they stand in the API. */
public enum AmendableKind {
    MILESTONE("/v1/milestones/", true),
    INDICATOR("/v1/indicators/", true),
    ACTIVITY("/v1/activities/", true),
    STAFF_RESOURCE("/v1/staff-resources/", true),
    SUB_AGREEMENT("/v1/sub-agreements/", false),
    STRATEGIC_AGREEMENT("/v1/strategic-agreements/", false),
    FUNDING_PLAN("/v1/funding-plans/", false),
    GOAL("/v1/goals/", false),
    PLAN("/v1/plans/", false);

    private final String collection;
    private final boolean underSubAgreement;

    AmendableKind(String collection, boolean underSubAgreement) {
        this.collection = collection;
        this.underSubAgreement = underSubAgreement;
    }

    public String href(UUID id) {
        return collection + id;
    }

    public boolean underSubAgreement() {
        return underSubAgreement;
    }

    /** Whether a proposal may take one away. */
    public boolean canBeRemoved() {
        return underSubAgreement;
    }

    /** Whether a proposal may add one. */
    public boolean canBeAdded() {
        return underSubAgreement || this == GOAL;
    }
}
