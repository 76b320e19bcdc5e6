package dk.helhed.plans.subagreement;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where a sub-agreement learns whether its milestones are ready for adoption. */
public interface SubAgreementMilestones {

    /** In the session of the caller. */
    Uni<Readiness> readiness(UUID subAgreementId);

    /** How many milestones there are, and how many of them lack what adoption asks for. */
    record Readiness(long milestones, long withoutGoal, long withoutIndicator) {}
}
