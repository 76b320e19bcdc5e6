package dk.helhed.initiatives.initiative.rules;

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

    /** Where it may be moved from here; the first appropriation moves it to {@link #APPROPRIATED}. */
    Set<InitiativeState> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(PROPOSED, CANCELLED);
            case PROPOSED -> EnumSet.of(PRIORITISED, CANCELLED);
            case PRIORITISED -> EnumSet.of(IN_HEARING, RECOMMENDED, CANCELLED);
            case IN_HEARING -> EnumSet.of(HEARING_CLOSED, CANCELLED);
            case HEARING_CLOSED -> EnumSet.of(RECOMMENDED, CANCELLED);
            case RECOMMENDED -> EnumSet.of(APPROVED, REJECTED, POSTPONED, CANCELLED);
            case POSTPONED -> EnumSet.of(RECOMMENDED, REJECTED, CANCELLED);
            case APPROVED -> EnumSet.of(CANCELLED);
            case APPROPRIATED -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(EVALUATING, CANCELLED);
            case EVALUATING -> EnumSet.of(COMPLETED, CONTINUED, CANCELLED);
            case REJECTED, COMPLETED, CONTINUED, CANCELLED -> EnumSet.noneOf(InitiativeState.class);
        };
    }

    /** From here on it is public if it is open, and its money is the budget controller's to change; unless it never was so far. */
    public boolean isPrioritised() {
        return compareTo(PRIORITISED) >= 0;
    }

    /** Its hearing is closed, or there was none. */
    public boolean isPastHearing() {
        return compareTo(IN_HEARING) > 0;
    }

    /** In this state money can be appropriated to it, committed and spent. */
    public boolean takesMoney() {
        return this == APPROVED || this == APPROPRIATED || this == IN_PROGRESS || this == EVALUATING;
    }

    /** Whether a political body decides this step, so that an approver records it; an editor may cancel an idea. */
    public boolean isDecided(InitiativeState to) {
        return switch (to) {
            case APPROVED, REJECTED, POSTPONED, CONTINUED -> true;
            case CANCELLED -> isPrioritised();
            case IDEA,
                    PROPOSED,
                    PRIORITISED,
                    IN_HEARING,
                    HEARING_CLOSED,
                    RECOMMENDED,
                    APPROPRIATED,
                    IN_PROGRESS,
                    EVALUATING,
                    COMPLETED -> false;
        };
    }

    /** Whether the shares that it links to plans count; not once it is rejected or cancelled. */
    public boolean givesMoney() {
        return this != REJECTED && this != CANCELLED;
    }

    /** Nothing more is to come. */
    boolean isEnd() {
        return this == COMPLETED || this == CONTINUED || this == CANCELLED;
    }

    /** A state that a document may state of an initiative that the suite did not follow there. */
    public boolean isRecordable() {
        return this == PRIORITISED || this == IN_HEARING || this == HEARING_CLOSED || this == RECOMMENDED;
    }

    /** The activity that is published when it reaches this state. */
    public String event() {
        return this == IN_HEARING ? "HEARING_OPENED" : name();
    }
}
