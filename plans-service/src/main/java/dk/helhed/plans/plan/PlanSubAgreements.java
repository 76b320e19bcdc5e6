package dk.helhed.plans.plan;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where a plan learns of its sub-agreements. */
public interface PlanSubAgreements {

    /** In the session and transaction of the caller. */
    Uni<List<PlanSubAgreement>> of(UUID planId);
}
