package dk.helhed.plans.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those of the ids that are activities, each with the sub-agreement that it is of. */
    public Uni<Map<UUID, UUID>> agreementsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : activities
                        .getSession()
                        .chain(session -> session.createQuery(
                                        "select id, subAgreementId from Activity where id in :ids", Object[].class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .map(found ->
                                found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    public Uni<Boolean> isPartOf(UUID activityId, UUID subAgreementId) {
        return activities
                .count("id = ?1 and subAgreementId = ?2", activityId, subAgreementId)
                .map(found -> found == 1);
    }
}
