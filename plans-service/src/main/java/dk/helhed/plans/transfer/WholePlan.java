package dk.helhed.plans.transfer;

import dk.helhed.kit.concurrency.Answer;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What follows when a plan and all under it is made. */
public interface WholePlan {

    /** Tells the neighbours of it, once for all that was made; gives what its own operation answers. */
    Uni<Answer> made(UUID planId);
}
