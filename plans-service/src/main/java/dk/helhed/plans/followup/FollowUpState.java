package dk.helhed.plans.followup;

import java.util.EnumSet;
import java.util.Set;

/** How far a year's follow-up has come. */
enum FollowUpState {
    DRAFT,
    SUBMITTED,
    ADOPTED;

    Set<FollowUpState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ADOPTED, DRAFT);
            case ADOPTED -> EnumSet.of(DRAFT);
        };
    }

    /** Who may take it here: an editor submits, an approver adopts, returns and reopens. */
    String role() {
        return this == SUBMITTED ? "editor" : "approver";
    }
}
