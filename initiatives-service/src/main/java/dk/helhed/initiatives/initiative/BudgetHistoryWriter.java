package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.TrackRepository;
import dk.helhed.initiatives.revision.BudgetVersionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records the figures of prioritised initiatives, and of the tracks that fund them, as they are at each change. */
@ApplicationScoped
public class BudgetHistoryWriter {

    private final BudgetVersionRepository versions;
    private final TrackRepository tracks;

    BudgetHistoryWriter(BudgetVersionRepository versions, TrackRepository tracks) {
        this.versions = versions;
        this.tracks = tracks;
    }

    public Uni<Void> keep(Initiative initiative, boolean frameOpen) {
        return keep(List.of(initiative), frameOpen);
    }

    /** The last step of a change, once the initiatives are written; what is only proposed is no budget yet. */
    public Uni<Void> keep(List<Initiative> written, boolean frameOpen) {
        List<Initiative> initiatives =
                written.stream().filter(one -> one.isPrioritised()).toList();
        Set<UUID> trackIds = initiatives.stream().map(Initiative::trackId).collect(Collectors.toSet());
        return trackIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : tracks.list("id in ?1", trackIds)
                        .chain(found -> versions.keep(Stream.concat(
                                        initiatives.stream().map(Initiative::budget),
                                        found.stream().map(track -> track.budget(frameOpen)))
                                .toList()));
    }
}
