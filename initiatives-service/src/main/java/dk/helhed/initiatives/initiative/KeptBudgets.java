package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.TrackRepository;
import dk.helhed.initiatives.revision.BudgetVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the figures of initiatives that are prioritised, and of the tracks that they live on, as they are stated. */
@ApplicationScoped
class KeptBudgets {

    private final BudgetVersions versions;
    private final TrackRepository tracks;

    KeptBudgets(BudgetVersions versions, TrackRepository tracks) {
        this.versions = versions;
        this.tracks = tracks;
    }

    /** The last step of a change, once the initiative is written; what is only proposed is no budget yet. */
    Uni<Void> keep(Initiative initiative, boolean frameOpen) {
        return initiative.state().isPrioritised()
                ? versions.keep(initiative.budget())
                        .chain(() -> tracks.findById(initiative.trackId()))
                        .chain(track -> versions.keep(track.budget(frameOpen)))
                : Uni.createFrom().voidItem();
    }
}
