package dk.helhed.plans.decision;

import java.util.EnumSet;
import java.util.Set;

/** How far an agenda item has come; a body that takes up a matter again gets a new item. */
enum AgendaItemState {
    PLANNED,
    RECOMMENDED,
    DECIDED,
    POSTPONED,
    RETURNED;

    Set<AgendaItemState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RECOMMENDED);
            case RECOMMENDED -> EnumSet.of(DECIDED, POSTPONED, RETURNED);
            case DECIDED, POSTPONED, RETURNED -> EnumSet.noneOf(AgendaItemState.class);
        };
    }

    /** Whether the body has dealt with it. */
    boolean isDealtWith() {
        return next().isEmpty();
    }
}
