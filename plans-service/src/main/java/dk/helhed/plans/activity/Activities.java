package dk.helhed.plans.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What other features may ask about activities, in the session of the caller. */
@ApplicationScoped
public class Activities {

    private final ActivityRepository activities;

    Activities(ActivityRepository activities) {
        this.activities = activities;
    }

    /** All activities under the plan. */
    public Uni<Set<UUID>> ofPlan(UUID planId) {
        return activities.ofPlan(planId);
    }

    public Uni<Boolean> isPartOf(UUID activityId, UUID subAgreementId) {
        return activities
                .count("id = ?1 and subAgreementId = ?2", activityId, subAgreementId)
                .map(found -> found == 1);
    }
}
