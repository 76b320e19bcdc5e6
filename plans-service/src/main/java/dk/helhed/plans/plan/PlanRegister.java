package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.goal.Goal;
import dk.helhed.plans.goal.GoalRepository;
import dk.helhed.plans.goal.GoalTies;
import dk.helhed.plans.plan.publish.PlanPublisher;
import dk.helhed.plans.plan.rules.PlanState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parts under a plan may ask of it and tell through it, in the transaction of the caller. */
@ApplicationScoped
public class PlanRegister {

    private final PlanRepository plans;
    private final GoalRepository goals;
    private final GoalTies ties;
    private final PlanPublisher news;

    PlanRegister(PlanRepository plans, GoalRepository goals, GoalTies ties, PlanPublisher news) {
        this.plans = plans;
        this.ties = ties;
        this.goals = goals;
        this.news = news;
    }

    /**
     * The municipality's own plan; any other is 404. It is locked, for what its parts do may state it anew: two who
     * change parts of one plan at once do so one after the other.
     */
    public Uni<PlanFacts> requireOwn(UUID planId, String municipality) {
        return plans.lockOwn(planId, municipality)
                .chain(plan -> goals.of(planId).map(found -> facts(plan, found)));
    }

    /** Any plan that the reader, a municipality or nobody, may read; any other is 404. */
    public Uni<Void> requireVisible(UUID planId, @Nullable String reader) {
        return plans.getVisible(planId, reader == null ? "" : reader).replaceWithVoid();
    }

    /** What is known of a plan that the caller may read, in its session; nothing is locked. */
    public Uni<PlanFacts> facts(UUID planId) {
        return plans.findById(planId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND))
                .chain(plan -> goals.of(planId).map(found -> facts(plan, found)));
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
        return ties.binding(planId)
                .chain(binding -> binding.isPresent()
                        ? Uni.createFrom().item(binding.get())
                        : goals.idsOf(planId).map(Set::copyOf));
    }

    /** The ids of the plan's goals, as far as the caller may read them. */
    public Uni<Set<UUID>> goalsOf(UUID planId) {
        return goals.of(planId).map(found -> found.stream().map(Goal::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Locks plans that will be restated, before their parts are: everyone locks in this order. */
    public Uni<Void> lock(Collection<UUID> planIds) {
        return planIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : plans.lock(planIds).replaceWithVoid();
    }

    /** States the plan anew, with its milestones as they are now; what the plan itself says is as it was. */
    public Uni<Void> restate(UUID planId) {
        return plans.findById(planId)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("a part of a plan has a plan of its own tenant"))
                .chain(plan -> news.state(plan, plan.published()));
    }

    /** Tells what the service itself found out about a plan; nothing is told of a plan that is not published. */
    public Uni<Void> tell(UUID planId, String what, Map<String, Object> details) {
        return tell(planId, what, "service", details);
    }

    /** Tells what a caller in this role did; nothing is told of a plan that is not published. */
    public Uni<Void> tell(UUID planId, String what, String role, Map<String, Object> details) {
        return news.tell(planId, what, role, details);
    }

    private static PlanFacts facts(Plan plan, List<Goal> goals) {
        return new PlanFacts(
                plan.id(),
                plan.municipality(),
                plan.content().startsOn(),
                plan.content().endsOn(),
                plan.content().focusAreas(),
                plan.state(),
                plan.published(),
                plan.amendedOnly(),
                plan.recorded(),
                goals.stream().map(Goal::id).collect(Collectors.toSet()));
    }
}
