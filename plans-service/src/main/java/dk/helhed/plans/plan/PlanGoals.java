package dk.helhed.plans.plan;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where a plan learns of its goals, in the session and transaction of the caller. */
public interface PlanGoals {

    /** By age. */
    Uni<List<PlanGoal>> of(UUID planId);

    Uni<Set<UUID>> idsOf(UUID planId);

    /** The goals that the plan's parties have bound themselves to; all of the plan's where no agreement binds them. */
    Uni<Set<UUID>> bindingOf(UUID planId);
}
