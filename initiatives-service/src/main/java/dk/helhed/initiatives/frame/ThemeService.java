package dk.helhed.initiatives.frame;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of themes; each method is one transaction. */
@ApplicationScoped
class ThemeService {

    private final Changes changes;
    private final FrameBudgets budgets;
    private final ThemeRepository themes;
    private final TrackRepository tracks;
    private final FrameInitiatives initiatives;
    private final Clock clock;

    ThemeService(
            Changes changes,
            FrameBudgets budgets,
            ThemeRepository themes,
            TrackRepository tracks,
            FrameInitiatives initiatives,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.themes = themes;
        this.tracks = tracks;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    Uni<Answer> add(ChangeRequest request, UUID frameId, ThemeDraft draft) {
        return changes.create(request, draft)
                .from(
                        themes,
                        caller -> budgets.lock(frameId, caller.requireMunicipality())
                                .map(frame -> Theme.within(frame, draft, clock.instant())))
                .answer(theme -> "/v1/themes/" + theme.id(), ThemeView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, ThemeDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> budgets.lockOfTheme(id, caller.requireMunicipality())
                        .chain(frame -> themes.get(id, frame.municipality())))
                .apply(theme -> theme.change(draft, clock.instant()))
                .then(this::republish)
                .answer(ThemeView::of);
    }

    private Uni<Void> republish(Theme theme) {
        return tracks.ofTheme(theme.id())
                .map(found -> found.stream().map(Track::id).collect(Collectors.toSet()))
                .chain(ids -> initiatives.republish(ids, clock.instant()));
    }
}
