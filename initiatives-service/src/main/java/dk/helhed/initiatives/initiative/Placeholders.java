package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.visibility.RedactedItems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps what outsiders may know of closed initiatives in step with them, in the transaction of the change. */
@ApplicationScoped
class Placeholders {

    private final RedactedItems redacted;

    Placeholders(RedactedItems redacted) {
        this.redacted = redacted;
    }

    /** @param frameOpen whether the frame of an initiative is */
    Uni<Void> follow(List<Initiative> written, Predicate<Initiative> frameOpen) {
        List<Initiative> closed = written.stream()
                .filter(one -> one.hasPlaceholder(frameOpen.test(one)))
                .toList();
        List<UUID> others = written.stream()
                .filter(one -> !closed.contains(one))
                .map(Initiative::id)
                .toList();
        return redacted.forget(Closable.INITIATIVE, others)
                .chain(() -> Multi.createFrom()
                        .iterable(closed)
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
