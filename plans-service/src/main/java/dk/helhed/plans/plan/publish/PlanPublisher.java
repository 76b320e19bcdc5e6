package dk.helhed.plans.plan.publish;

import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.plans.plan.Plan;
import dk.helhed.plans.plan.PlanMilestones;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Tells the neighbours of a plan, in the transaction of the change that it tells of. */
@ApplicationScoped
public class PlanPublisher {

    static final String ACTIVITY_TOPIC = "plans.activity.v1";

    // Numbers what happened to a plan apart from the plan's own version, which a happening does not change.
    private static final String NEXT = """
            update plan set activity_no = activity_no + 1 where id = :id and published
            returning activity_no, municipality""";

    // Numbers what is stated of a plan apart from its own version, which an editor holds while a register moves things.
    // What was stated before there was a number bore the version.
    private static final String NEXT_STATEMENT = """
            update plan set stated_no = greatest(stated_no, version) + 1 where id = :id returning stated_no""";

    private final PlanMilestones milestones;
    private final Outbox outbox;
    private final Clock clock;

    PlanPublisher(PlanMilestones milestones, Outbox outbox, Clock clock) {
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** States a published plan; takes back one that was published until now; keeps silent about any other. */
    public Uni<Void> state(Plan plan, boolean wasPublished) {
        if (plan.published()) {
            return nextStatement(plan.id())
                    .chain(number ->
                            milestones.of(plan.id()).chain(found -> outbox.add(PlanEvent.stated(plan, number, found))));
        }
        return wasPublished
                ? nextStatement(plan.id()).chain(number -> outbox.add(PlanEvent.withdrawn(plan, number)))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Long> nextStatement(UUID planId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT_STATEMENT, Long.class)
                        .setParameter("id", planId)
                        .getSingleResult());
    }

    public Uni<Void> tell(UUID planId, String what, String role, Map<String, Object> details) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Object[].class)
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
