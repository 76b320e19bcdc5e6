package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.frame.FrameInitiatives;
import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.frame.Theme;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.initiative.SavedInitiative;
import dk.helhed.initiatives.revision.BudgetVersionRepository;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;

/** Writes what a catalogue changed, has the whole frame verified, and publishes it, in the transaction of the caller. */
@ApplicationScoped
class CatalogueWriter {

    /** In one statement. */
    private static final int TOGETHER = 250;
    /** Each flush looks through all that the session holds. */
    private static final int FLUSHED_TOGETHER = 1_000;

    private final FrameBudgets budgets;
    private final FrameRegister frames;
    private final FrameInitiatives ofFrames;
    private final InitiativeRegister initiatives;
    private final BudgetVersionRepository versions;
    private final Clock clock;

    CatalogueWriter(
            FrameBudgets budgets,
            FrameRegister frames,
            FrameInitiatives ofFrames,
            InitiativeRegister initiatives,
            BudgetVersionRepository versions,
            Clock clock) {
        this.budgets = budgets;
        this.frames = frames;
        this.ofFrames = ofFrames;
        this.initiatives = initiatives;
        this.versions = versions;
        this.clock = clock;
    }

    /** @throws Problem 422 with all that is wrong with the rows, and with the figures that they make together */
    Uni<Void> write(CatalogueMerge run, FrameSnapshot before, ImportProgress progress) {
        return Panache.getSession()
                .invoke(session -> session.setBatchSize(TOGETHER))
                .chain(session -> inStretches(
                        run.made(),
                        FLUSHED_TOGETHER,
                        made -> session.persistAll(made.toArray())
                                .call(session::flush)
                                .invoke(() -> progress.written(made.size()))))
                .chain(() -> Panache.getSession())
                // Writes what the rows changed where they created nothing.
                .call(session -> run.made().isEmpty()
                        ? session.flush()
                        : Uni.createFrom().voidItem())
                // Otherwise each query first searches all that was created for something to write.
                .invoke(session -> session.setFlushMode(FlushMode.COMMIT))
                .chain(() -> budgets.figures(before.parts().frame()))
                .invoke(after -> {
                    after.faults().forEach(run.faults()::add);
                    after.faultsAfter(before.budget()).forEach(run.faults()::add);
                    run.faults().throwIfAny();
                })
                .replaceWithVoid();
    }

    /** Returns all that was written as it is now, for its history. */
    Uni<List<Effect>> publish(CatalogueMerge run, FrameSnapshot before, ImportProgress progress) {
        boolean open = before.parts().frame().isOpen();
        List<Effect> effects = new ArrayList<>();
        run.made().forEach(one -> {
            if (one instanceof Theme theme) {
                effects.add(frames.effect(theme));
            } else if (one instanceof Track track) {
                effects.add(frames.effect(track));
            }
        });
        run.changedThemes().forEach(theme -> effects.add(frames.effect(theme)));
        run.changedTracks().forEach(track -> effects.add(frames.effect(track)));
        return versions.keep(run.changedTracks().stream()
                        .filter(track -> before.budget().isPrioritised(track.id()))
                        .map(track -> track.budget(open))
                        .toList())
                .chain(() -> republish(run, before))
                .chain(CatalogueWriter::letGo)
                .chain(() -> inStretches(
                        run.written(),
                        TOGETHER,
                        written -> initiatives
                                .written(written, BudgetControl.EDITOR)
                                .invoke(effects::addAll)
                                .chain(CatalogueWriter::letGo)
                                .invoke(() -> progress.published(written.size()))))
                .chain(() -> initiatives.keepBudgets(
                        run.written().stream().map(SavedInitiative::initiative).toList(), open))
                .replaceWith(effects);
    }

    /** Publishes again what shows another name or amount of its theme or track. */
    private Uni<Void> republish(CatalogueMerge run, FrameSnapshot before) {
        Set<UUID> themes = run.changedThemes().stream().map(Theme::id).collect(Collectors.toSet());
        Set<UUID> tracks = before.parts().tracks().stream()
                .filter(track ->
                        themes.contains(track.themeId()) || run.changedTracks().contains(track))
                .map(Track::id)
                .collect(Collectors.toSet());
        return tracks.isEmpty() ? Uni.createFrom().voidItem() : ofFrames.republish(tracks, clock.instant());
    }

    /** Writes what is left to write. Nothing is changed any more, and each statement would look through all of it for changes. */
    private static Uni<Void> letGo() {
        return Panache.getSession().chain(session -> session.flush().invoke(session::clear));
    }

    private static <T> Uni<Void> inStretches(List<T> all, int length, Function<List<T>, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .group()
                .intoLists()
                .of(length)
                .onItem()
                .transformToUniAndConcatenate(some -> work.apply(some))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
