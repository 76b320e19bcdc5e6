package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.InitiativeBudget;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a frame needs to know of the initiatives in it, and reports to them, in the transaction of the caller. */
public interface FrameInitiatives {

    /** The figures of all initiatives of the frame that the transaction's municipality may see. */
    Uni<List<InitiativeBudget>> figures(UUID frameId);

    /** Publishes the initiatives of these tracks again, since what they show of their frame, theme or track has changed. */
    Uni<Void> republish(Set<UUID> trackIds, Instant now);
}
