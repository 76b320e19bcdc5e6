package dk.helhed.initiatives.initiative;

import java.util.EnumSet;
import java.util.Set;

/** How far an initiative has come. */
public enum InitiativeState {
    IDEA,
    PROPOSED,
    PRIORITISED,
    IN_HEARING,
    HEARING_CLOSED,
    RECOMMENDED,
    APPROVED,
    REJECTED,
    POSTPONED,
    APPROPRIATED,
    IN_PROGRESS,
    EVALUATING,
    COMPLETED,
    CONTINUED,
    CANCELLED;

    /** Where it may be moved from here; to {@link #APPROPRIATED} the first appropriation takes it. */
    Set<InitiativeState> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(PROPOSED);
            case PROPOSED -> EnumSet.of(PRIORITISED);
            case PRIORITISED -> EnumSet.of(IN_HEARING, RECOMMENDED);
            case IN_HEARING -> EnumSet.of(HEARING_CLOSED);
            case HEARING_CLOSED -> EnumSet.of(RECOMMENDED);
            case RECOMMENDED -> EnumSet.of(APPROVED, REJECTED, POSTPONED);
            case POSTPONED -> EnumSet.of(RECOMMENDED, REJECTED);
            case APPROVED -> EnumSet.of(CANCELLED);
            case APPROPRIATED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(EVALUATING, CANCELLED);
            case EVALUATING -> EnumSet.of(COMPLETED, CONTINUED, CANCELLED);
            case REJECTED, COMPLETED, CONTINUED, CANCELLED -> EnumSet.noneOf(InitiativeState.class);
        };
    }

    /** From here on it is public if it is open, and its money is the budget controller's to change. */
    public boolean isPrioritised() {
        return compareTo(PRIORITISED) >= 0;
    }

    /** While it is so, money is given to it, committed and spent. */
    public boolean takesMoney() {
        return this == APPROVED || this == APPROPRIATED || this == IN_PROGRESS || this == EVALUATING;
    }

    /** A state that a body decides on, so that an approver records it. */
    boolean isDecision() {
        return this == APPROVED || this == REJECTED || this == POSTPONED || this == CONTINUED || this == CANCELLED;
    }

    /** Nothing more is to come. */
    boolean isEnd() {
        return this == COMPLETED || this == CONTINUED || this == CANCELLED;
    }

    /** A state that a document may state of an initiative that the suite did not follow there. */
    public boolean isRecordable() {
        return this == PRIORITISED || this == IN_HEARING || this == HEARING_CLOSED || this == RECOMMENDED;
    }

    /** What has happened when it comes here. */
    String event() {
        return this == IN_HEARING ? "HEARING_OPENED" : name();
    }
}
