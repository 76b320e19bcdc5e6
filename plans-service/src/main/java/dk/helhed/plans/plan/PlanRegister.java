package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.plans.plan.publish.PlanPublisher;
import dk.helhed.plans.plan.rules.PlanState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parts under a plan may ask of it and publish through it, in the transaction of the caller. */
@ApplicationScoped
public class PlanRegister {

    private final PlanRepository plans;
    private final PlanGoals goals;
    private final PlanPublisher publisher;

    PlanRegister(PlanRepository plans, PlanGoals goals, PlanPublisher publisher) {
        this.plans = plans;
        this.goals = goals;
        this.publisher = publisher;
    }

    /**
     * The municipality's own plan; any other is 404. It is locked, for a change of its parts may publish it again: two
     * who change parts of one plan at once do so one after the other.
     */
    public Uni<PlanSummary> requireOwn(UUID planId, String municipality) {
        return plans.lockOwn(planId, municipality).chain(this::summary);
    }

    /** As {@link #requireOwn}, without the lock. */
    public Uni<PlanSummary> own(UUID planId, String municipality) {
        return plans.own(planId, municipality).chain(this::summary);
    }

    /** Any plan that the reader, a municipality or nobody, may read; any other is 404. */
    public Uni<PlanSummary> visible(UUID planId, @Nullable String reader) {
        return plans.getVisible(planId, reader == null ? "" : reader).chain(this::summary);
    }

    /** The same, where nothing is asked of it. */
    public Uni<Void> requireVisible(UUID planId, @Nullable String reader) {
        return plans.getVisible(planId, reader == null ? "" : reader).replaceWithVoid();
    }

    /** What is known of a plan that the caller may read, in its session; nothing is locked. */
    public Uni<PlanSummary> summary(UUID planId) {
        return plans.readable(planId).chain(this::summary);
    }

    /** Says for history whether everyone may read what was changed under the plan. */
    public Uni<Answer> disclosed(UUID planId, Answer answer) {
        return isPublished(planId).map(answer::published);
    }

    /** Whether everyone may read the plan. */
    public Uni<Boolean> isPublished(UUID planId) {
        return plans.findById(planId).map(plan -> plan != null && plan.published());
    }

    /** Whether the plan, which the caller may read, stands as its source says; nothing is locked. */
    public Uni<Boolean> isRecord(UUID planId) {
        return plans.isRecord(planId);
    }

    /** Whether the plan has ended, as far as is seen without its lock. */
    public Uni<Boolean> hasEnded(UUID planId) {
        return plans.stateOf(planId).map(found -> found.stream().anyMatch(PlanState::hasEnded));
    }

    /** The goals that the plan's parties have bound themselves to; all of the plan's where no agreement binds them. */
    public Uni<Set<UUID>> bindingGoals(UUID planId) {
        return goals.bindingOf(planId);
    }

    /** The ids of the plan's goals, as far as the caller may read them. */
    public Uni<Set<UUID>> goalsOf(UUID planId) {
        return goals.idsOf(planId);
    }

    /** Locks plans that will be published again, before their parts are: everyone locks in this order. */
    public Uni<Void> lock(Collection<UUID> planIds) {
        return planIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : plans.lock(planIds).replaceWithVoid();
    }

    /** Publishes the plan again with its milestones as they are now; the plan itself has not changed. */
    public Uni<Void> republish(UUID planId) {
        return known(planId).chain(publisher::republish);
    }

    /** Publishes the plan after it, or what stands under it, has changed. */
    public Uni<Void> publish(UUID planId, boolean wasPublished) {
        return known(planId).chain(plan -> publisher.publish(plan, wasPublished));
    }

    private Uni<Plan> known(UUID planId) {
        return plans.findById(planId)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("a part of a plan has a plan of its own tenant"));
    }

    /** Reports what the service itself found out about a plan; nothing where the plan is not public. */
    public Uni<Void> report(UUID planId, String what, Map<String, Object> details) {
        return report(planId, what, "service", details);
    }

    /** Reports what a caller in this role did; nothing where the plan is not public. */
    public Uni<Void> report(UUID planId, String what, String role, Map<String, Object> details) {
        return publisher.report(planId, what, role, details);
    }

    private Uni<PlanSummary> summary(Plan plan) {
        return goals.idsOf(plan.id()).map(goalIds -> PlanSummary.of(plan, goalIds));
    }
}
