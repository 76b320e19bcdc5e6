package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.visibility.RedactedItems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what outsiders may know of closed initiatives in step with them, in the transaction of the change. */
@ApplicationScoped
class Placeholders {

    private final RedactedItems redacted;

    Placeholders(RedactedItems redacted) {
        this.redacted = redacted;
    }

    Uni<Void> follow(Initiative initiative, boolean frameOpen) {
        return follow(List.of(initiative), frameOpen);
    }

    /** All of one frame that were written together. */
    Uni<Void> follow(List<Initiative> written, boolean frameOpen) {
        Map<Boolean, List<Initiative>> parts =
                written.stream().collect(Collectors.partitioningBy(one -> one.hasPlaceholder(frameOpen)));
        List<UUID> others = parts.get(false).stream().map(Initiative::id).toList();
        return redacted.forget(Closable.INITIATIVE, others)
                .chain(() -> Multi.createFrom()
                        .iterable(parts.get(true))
                        .onItem()
                        .transformToUniAndConcatenate(this::keep)
                        .collect()
                        .last());
    }

    private Uni<Void> keep(Initiative closed) {
        return redacted.follow(
                Closable.INITIATIVE, closed.id(), closed.municipality(), closed.trackId(), closed.disclosure());
    }
}
