package dk.helhed.plans.plan;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where a plan learns of its funding plans. */
public interface PlanBudgets {

    /** In the session and transaction of the caller. */
    Uni<PlanBudget> of(UUID planId);
}
