package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.catalogue.table.CatalogueColumn;
import dk.helhed.initiatives.catalogue.table.CatalogueRow;
import dk.helhed.initiatives.frame.FrameParts;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.frame.TrackDraft;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeDraft;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The frame as it is before an import, for the caller who imports. */
final class FrameSnapshot {

    private record Name(UUID track, String name) {}

    private final Caller caller;
    private final FrameParts parts;
    private final FrameBudget budget;
    private final Map<String, Initiative> byReference = new HashMap<>();
    private final Map<Name, Initiative> byName = new HashMap<>();
    private final Set<String> taken;

    /** @param taken references that the municipality uses outside the frame */
    FrameSnapshot(
            Caller caller, FrameParts parts, FrameBudget budget, List<Initiative> initiatives, Set<String> taken) {
        this.caller = caller;
        this.parts = parts;
        this.budget = budget;
        this.taken = Set.copyOf(taken);
        initiatives.forEach(this::add);
    }

    FrameParts parts() {
        return parts;
    }

    FrameBudget budget() {
        return budget;
    }

    /** What the row is about: by its reference in the frame, else by its name in the track. */
    @Nullable
    Initiative find(Track track, CatalogueRow row) {
        String reference = row.text(CatalogueColumn.REFERENCE.member());
        String name = row.text(CatalogueColumn.NAME.member());
        return reference.isEmpty() ? byName.get(new Name(track.id(), name)) : byReference.get(reference);
    }

    /** Of several with one name in a track, the first is what a row is about. */
    void add(Initiative initiative) {
        byName.putIfAbsent(new Name(initiative.trackId(), initiative.name()), initiative);
        if (initiative.externalId() != null) {
            byReference.putIfAbsent(initiative.externalId(), initiative);
        }
    }

    void refuseTaken(InitiativeDraft draft) {
        if (draft.externalId() != null && taken.contains(draft.externalId())) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/externalId", "reference-taken"));
        }
    }

    void checkControl(Track track, TrackDraft draft) {
        BudgetControl.check(
                caller, !draft.hasWordsOf(track), !draft.hasMoneyOf(track), budget.isPrioritised(track.id()));
    }

    void checkControl(Initiative initiative, InitiativeDraft draft) {
        BudgetControl.check(
                caller, !initiative.hasWordsOf(draft), !initiative.hasMoneyOf(draft), initiative.isPrioritised());
    }
}
