package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.kit.work.Sequential;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps the placeholders of closed initiatives up to date, in the transaction of the change. */
@ApplicationScoped
class PlaceholderWriter {

    private final RedactedItems redacted;

    PlaceholderWriter(RedactedItems redacted) {
        this.redacted = redacted;
    }

    /** @param frameOpen whether the frame of an initiative is */
    Uni<Void> follow(List<Initiative> written, Predicate<Initiative> frameOpen) {
        List<Initiative> closed = written.stream().filter(Initiative::isClosed).toList();
        List<UUID> open = written.stream()
                .filter(one -> !one.isClosed())
                .map(Initiative::id)
                .toList();
        return redacted.forget(Closable.INITIATIVE, open)
                .chain(() -> Sequential.run(closed, one -> keep(one, one.isAnnounced(frameOpen.test(one)))));
    }

    private Uni<Void> keep(Initiative closed, boolean announced) {
        return redacted.follow(
                Closable.INITIATIVE,
                closed.id(),
                closed.municipality(),
                closed.trackId(),
                closed.disclosure(),
                announced);
    }
}
