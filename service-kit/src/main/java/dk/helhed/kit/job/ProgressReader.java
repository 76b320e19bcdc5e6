package dk.helhed.kit.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Reads things of one kind that go on by themselves. */
public interface ProgressReader<V extends ProgressView> {

    /** As it is now; 404 where the caller may not know of it. */
    Uni<V> one(UUID id);

    /** Every half second as it is then, until it has ended; to be called on the event loop of a request. */
    default Multi<V> follow(UUID id) {
        return ProgressStream.untilDone(() -> one(id), view -> view.state().isOpen());
    }
}
