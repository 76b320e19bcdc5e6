package dk.helhed.plans.goal;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.plan.PlanGoal;
import dk.helhed.plans.plan.PlanGoals;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the goals of plans. */
@ApplicationScoped
class GoalReader implements PlanGoals {

    private final Transactions transactions;
    private final PlanRegister plans;
    private final GoalRepository goals;
    private final GoalTies ties;

    GoalReader(Transactions transactions, PlanRegister plans, GoalRepository goals, GoalTies ties) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.ties = ties;
    }

    Uni<PlanGoal> get(UUID id) {
        return transactions.read(caller -> goals.readable(id)
                .call(goal -> plans.requireVisible(goal.planId(), caller.readerMunicipality()))
                .map(Goal::view));
    }

    Uni<RestResponse<Page<PlanGoal>>> of(UUID planId, PageRequest page, @Nullable String externalId) {
        return transactions
                .read(caller -> plans.requireVisible(planId, caller.readerMunicipality())
                        .chain(() -> goals.pageUnder("planId", planId, externalId, page)))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), Goal::view));
    }

    @Override
    public Uni<List<PlanGoal>> of(UUID planId) {
        return goals.of(planId).map(found -> found.stream().map(Goal::view).toList());
    }

    @Override
    public Uni<Set<UUID>> idsOf(UUID planId) {
        return goals.idsOf(planId).map(Set::copyOf);
    }

    @Override
    public Uni<Set<UUID>> bindingOf(UUID planId) {
        return ties.binding(planId)
                .chain(binding -> binding.isPresent() ? Uni.createFrom().item(binding.get()) : idsOf(planId));
    }
}
