package dk.helhed.plans.plan.rules;

/** How far a plan has come. */
public enum PlanState {
    DRAFT,
    PREQUALIFICATION,
    IN_DIALOGUE,
    PROPOSED,
    APPROVED,
    ACTIVE,
    CLOSED,
    REJECTED,
    WITHDRAWN;

    /** From here on the content is a decision of others: it is changed by amendment, no longer by editing. */
    public boolean isDecided() {
        return switch (this) {
            case DRAFT, PREQUALIFICATION, IN_DIALOGUE, PROPOSED -> false;
            case APPROVED, ACTIVE, CLOSED, REJECTED, WITHDRAWN -> true;
        };
    }

    /** Whether nothing is agreed any more. */
    public boolean hasEnded() {
        return switch (this) {
            case DRAFT, PREQUALIFICATION, IN_DIALOGUE, PROPOSED, APPROVED, ACTIVE -> false;
            case CLOSED, REJECTED, WITHDRAWN -> true;
        };
    }

    /** What is reported to have happened when a plan comes here. */
    public String happening() {
        return switch (this) {
            case DRAFT -> "DRAWN_UP";
            case PREQUALIFICATION -> "SUBMITTED";
            case IN_DIALOGUE -> "DIALOGUE_OPENED";
            case PROPOSED -> "PROPOSED";
            case APPROVED -> "APPROVED";
            case ACTIVE -> "ACTIVATED";
            case CLOSED -> "CLOSED";
            case REJECTED -> "REJECTED";
            case WITHDRAWN -> "WITHDRAWN";
        };
    }

    /** The role that brings a plan here. */
    public String takenBy() {
        return isEnteredByDecision() ? "approver" : "editor";
    }

    /** Whether it takes an approver to bring a plan here. */
    boolean isEnteredByDecision() {
        return switch (this) {
            case APPROVED, ACTIVE, CLOSED -> true;
            case DRAFT, PREQUALIFICATION, IN_DIALOGUE, PROPOSED, REJECTED, WITHDRAWN -> false;
        };
    }
}
