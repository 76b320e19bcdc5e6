package dk.helhed.initiatives.replica.plan;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Is notified of each event of a plan. */
public interface PlanListener {

    /** In the transaction that has just written the event, whose tenant is the plan's municipality. */
    Uni<Void> planChanged(UUID planId, String municipality);
}
