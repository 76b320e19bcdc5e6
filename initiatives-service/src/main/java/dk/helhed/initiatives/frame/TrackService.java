package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.budget.FrameBudget;
import dk.helhed.initiatives.revision.BudgetVersionRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes of tracks; each method is one transaction that locks the frame's figures. */
@ApplicationScoped
class TrackService {

    private final Changes changes;
    private final FrameBudgets budgets;
    private final ThemeRepository themes;
    private final TrackRepository tracks;
    private final FrameInitiatives initiatives;
    private final BudgetVersionRepository versions;
    private final Clock clock;

    TrackService(
            Changes changes,
            FrameBudgets budgets,
            ThemeRepository themes,
            TrackRepository tracks,
            FrameInitiatives initiatives,
            BudgetVersionRepository versions,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.themes = themes;
        this.tracks = tracks;
        this.initiatives = initiatives;
        this.versions = versions;
        this.clock = clock;
    }

    Uni<Answer> add(ChangeRequest request, UUID themeId, TrackDraft draft) {
        return changes.create(request, draft)
                .from(
                        tracks,
                        caller -> budgets.lockOfTheme(themeId, caller.requireMunicipality())
                                .chain(frame -> themes.get(themeId, frame.municipality()))
                                .map(theme -> Track.within(theme, draft, clock.instant())))
                .then(track -> budgets.verify(track.frameId(), rule -> "/amount"))
                .answer(track -> "/v1/tracks/" + track.id(), TrackView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, TrackDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> budgets.lockOfTrack(id, caller.requireMunicipality())
                        .chain(frame -> tracks.get(id, frame.municipality()).map(track -> new Locked<>(frame, track))))
                .call((locked, caller) -> budgets.figures(locked.under())
                        .invoke(before -> change(caller, locked.row(), before, draft))
                        .call(tracks::flush)
                        .call(before -> budgets.verifyChange(locked.under(), before, rule -> "/amount"))
                        .chain(before -> before.isPrioritised(id)
                                ? versions.keep(List.of(
                                        locked.row().budget(locked.under().isOpen())))
                                : Uni.createFrom().voidItem()))
                .then(locked -> initiatives.republish(Set.of(id), clock.instant()))
                .answer(locked -> TrackView.of(locked.row()));
    }

    private void change(Caller caller, Track track, FrameBudget before, TrackDraft draft) {
        BudgetControl.check(
                caller, !draft.hasWordsOf(track), !draft.hasMoneyOf(track), before.isPrioritised(track.id()));
        track.change(draft, clock.instant());
    }
}
