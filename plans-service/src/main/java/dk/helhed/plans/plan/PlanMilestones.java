package dk.helhed.plans.plan;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where a plan learns of its milestones. */
public interface PlanMilestones {

    /** In the session and transaction of the caller. */
    Uni<List<PlanMilestone>> of(UUID planId);
}
