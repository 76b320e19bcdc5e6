package dk.helhed.plans.plan.publish;

import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.plan.Plan;
import dk.helhed.plans.plan.PlanMilestones;
import dk.helhed.plans.read.Closable;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Publishes what others may know of a plan, in the transaction of the change. */
@ApplicationScoped
public class PlanPublisher {

    static final String ACTIVITY_TOPIC = "plans.activity.v1";

    // Activities have numbers of their own, because they do not change the plan's version.
    private static final String NEXT_ACTIVITY = """
            update plan set activity_no = activity_no + 1 where id = :id and published
            returning activity_no, municipality""";

    // Published states have numbers of their own: a register's figure publishes a plan again while an editor holds its
    // version. States that were published before there was a number carried the version.
    private static final String NEXT_STATE = """
            update plan set stated_no = greatest(stated_no, version) + 1 where id = :id returning stated_no""";

    private final RedactedItems redacted;
    private final PlanMilestones milestones;
    private final Outbox outbox;
    private final Clock clock;

    PlanPublisher(RedactedItems redacted, PlanMilestones milestones, Outbox outbox, Clock clock) {
        this.redacted = redacted;
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes a plan that has changed, and its placeholder where it is closed; withdraws one that was published. */
    public Uni<Void> publish(Plan plan, boolean wasPublished) {
        return redacted.follow(Closable.PLAN, plan.id(), plan.municipality(), null, plan.disclosure(), plan.announced())
                .chain(() -> state(plan, wasPublished));
    }

    /** Publishes a plan again, for its milestones have changed; a plan that is not public stays so. */
    public Uni<Void> republish(Plan plan) {
        return state(plan, plan.published());
    }

    private Uni<Void> state(Plan plan, boolean wasPublished) {
        if (plan.published()) {
            return nextState(plan.id())
                    .chain(number -> milestones
                            .of(plan.id())
                            .chain(found -> outbox.add(PlanEvent.published(plan, number, found))));
        }
        return wasPublished
                ? nextState(plan.id()).chain(number -> outbox.add(PlanEvent.withdrawn(plan, number)))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Long> nextState(UUID planId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT_STATE, Long.class)
                        .setParameter("id", planId)
                        .getSingleResult());
    }

    /** Reports what happened to a plan; nothing where the plan is not public. */
    public Uni<Void> report(UUID planId, String what, String role, Map<String, Object> details) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT_ACTIVITY, Object[].class)
                        .setParameter("id", planId)
                        .getResultList())
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.add(activity(planId, rows.getFirst(), what, role, details)));
    }

    private OutboxEvent activity(UUID planId, Object[] row, String what, String role, Map<String, Object> details) {
        return new OutboxEvent(
                ACTIVITY_TOPIC,
                planId.toString(),
                "plan-activity/" + planId,
                ((Number) row[0]).longValue(),
                row[1].toString(),
                "dk.helhed.plans.activity",
                new PlanActivity(planId, what, clock.instant(), role, details));
    }
}
