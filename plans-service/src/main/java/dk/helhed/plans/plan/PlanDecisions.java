package dk.helhed.plans.plan;

import dk.helhed.plans.plan.rules.PartyDecision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where a plan learns what its parties decided about it. */
public interface PlanDecisions {

    /** In the order in which they were recorded; in the session and transaction of the caller. */
    Uni<List<PartyDecision>> of(UUID planId);
}
