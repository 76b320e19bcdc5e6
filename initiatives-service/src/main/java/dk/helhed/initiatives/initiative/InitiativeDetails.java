package dk.helhed.initiatives.initiative;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What describes an initiative and matters to no rule; kept as one JSON value. */
record InitiativeDetails(
        @Nullable Integer durationYears,
        @Nullable String periodStatedAs,
        List<String> targetGroups,
        @Nullable Integer targetNumber,
        @Nullable Staffing staffing,
        @Nullable String organisationalAnchor,
        List<String> partners,
        @Nullable String method,
        @Nullable String evaluation,
        List<String> subInitiatives,
        List<String> settings,
        List<String> notes) {

    InitiativeDetails {
        targetGroups = List.copyOf(targetGroups);
        partners = List.copyOf(partners);
        subInitiatives = List.copyOf(subInitiatives);
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    static InitiativeDetails of(InitiativeDraft draft) {
        Period period = draft.periodOrUnstated();
        return new InitiativeDetails(
                period.durationYears(),
                period.statedAs(),
                orEmpty(draft.targetGroups()),
                draft.targetNumber(),
                draft.staffing(),
                draft.organisationalAnchor(),
                orEmpty(draft.partners()),
                draft.method(),
                draft.evaluation(),
                orEmpty(draft.subInitiatives()),
                orEmpty(draft.settings()),
                orEmpty(draft.notes()));
    }

    /** The same without what is said of one period alone. */
    InitiativeDetails ofNextPeriod() {
        return new InitiativeDetails(
                null,
                null,
                targetGroups,
                targetNumber,
                staffing,
                organisationalAnchor,
                partners,
                method,
                evaluation,
                subInitiatives,
                settings,
                List.of());
    }

    private static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
