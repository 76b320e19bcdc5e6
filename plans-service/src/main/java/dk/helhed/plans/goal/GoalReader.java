package dk.helhed.plans.goal;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.plan.PlanRepository;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the goals of plans. */
@ApplicationScoped
class GoalReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final GoalRepository goals;

    GoalReader(Transactions transactions, PlanRepository plans, GoalRepository goals) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
    }

    Uni<GoalView> get(UUID id) {
        return transactions.read(caller -> goals.get(id)
                .call(goal -> plans.getVisible(goal.planId(), Readers.municipality(caller)))
                .map(GoalView::of));
    }

    Uni<RestResponse<Page<GoalView>>> of(UUID planId, PageRequest page, @Nullable String externalId) {
        return transactions
                .read(caller -> plans.getVisible(planId, Readers.municipality(caller))
                        .chain(plan -> goals.page(
                                new Filters()
                                        .and("planId = :planId", "planId", plan.id())
                                        .and("externalId = :externalId", "externalId", externalId)
                                        .and("id > :after", "after", page.afterId()),
                                page.fetch())))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), GoalView::of));
    }
}
