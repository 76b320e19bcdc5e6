package dk.helhed.plans.plan;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where a plan learns of its strategic agreement. */
public interface PlanAgreements {

    /** In the session and transaction of the caller. */
    Uni<Optional<PlanAgreement>> of(UUID planId);
}
