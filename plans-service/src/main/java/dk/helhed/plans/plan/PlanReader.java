package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.PageInStep;
import dk.helhed.kit.page.SortKey;
import dk.helhed.plans.money.MoneyOfPlans;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads plans and what stands under them. */
@ApplicationScoped
class PlanReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final GoalRepository goals;
    private final PlanSubAgreements subAgreements;
    private final PlanMilestones milestones;
    private final MoneyOfPlans money;
    private final Lists lists;
    private final ListOf<Plan> list;

    PlanReader(
            Transactions transactions,
            PlanRepository plans,
            GoalRepository goals,
            PlanSubAgreements subAgreements,
            PlanMilestones milestones,
            MoneyOfPlans money, Lists lists) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.subAgreements = subAgreements;
        this.milestones = milestones;
        this.money = money;
        this.lists = lists;
        this.list = ListOf.byUuid("plans", plans, Plan::id, List.of(SortKey.text("title", row -> row.content().title()), SortKey.text("startsOn", row -> row.content().startsOn()), SortKey.text("endsOn", row -> row.content().endsOn()), SortKey.time("createdAt", Plan::createdAt), SortKey.time("changedAt", Plan::changedAt)));
    }

    Uni<PlanDetail> get(UUID id) {
        return transactions.read(
                caller -> plans.getVisible(id, Readers.municipality(caller)).chain(this::detail));
    }

    private Uni<PlanDetail> detail(Plan plan) {
        // One after the other: a session does one thing at a time.
        return goals.of(plan.id())
                .chain(foundGoals -> subAgreements
                        .of(plan.id())
                        .chain(agreed -> milestones
                                .of(plan.id())
                                .chain(steps -> money.of(plan.id())
                                        .map(linked -> PlanDetail.of(plan, foundGoals, agreed, steps, linked)))));
    }

    Uni<RestResponse<PageInStep<PlanView>>> list(ListRequest request, PlanFilter filter) {
        return transactions.read(
                caller -> lists.page(request, list, filter.conditions(Readers.municipality(caller)), PlanView::of));
    }
}
