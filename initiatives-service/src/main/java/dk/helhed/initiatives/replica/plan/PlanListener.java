package dk.helhed.initiatives.replica.plan;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who wants to know when there is news of a plan. */
public interface PlanListener {

    /** In the transaction that has just written the news, whose tenant is the plan's municipality. */
    Uni<Void> planChanged(UUID planId, String municipality);
}
