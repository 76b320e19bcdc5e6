package dk.helhed.plans.plan.publish;

import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.plans.plan.Plan;
import dk.helhed.plans.plan.PlanMilestone;
import java.util.List;

/** The whole public state of a plan, or that it is no longer public, on {@code plans.plan.v1}. */
final class PlanEvent {

    static final String TOPIC = "plans.plan.v1";

    private PlanEvent() {}

    static OutboxEvent published(Plan plan, long number, List<PlanMilestone> milestones) {
        return new OutboxEvent(
                TOPIC,
                plan.id().toString(),
                "plan/" + plan.id(),
                number,
                plan.municipality(),
                "dk.helhed.plans.plan.stated",
                PublicPlan.of(plan, number, milestones));
    }

    static OutboxEvent withdrawn(Plan plan, long number) {
        return new OutboxEvent(
                TOPIC,
                plan.id().toString(),
                "plan/" + plan.id(),
                number,
                plan.municipality(),
                "dk.helhed.plans.plan.withdrawn",
                null);
    }
}
