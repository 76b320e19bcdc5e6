package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.money.MoneyOfPlans;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    PlanReader(
            Transactions transactions,
            PlanRepository plans,
            GoalRepository goals,
            PlanSubAgreements subAgreements,
            PlanMilestones milestones,
            MoneyOfPlans money) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.subAgreements = subAgreements;
        this.milestones = milestones;
        this.money = money;
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

    Uni<RestResponse<Page<PlanView>>> list(PageRequest page, PlanFilter filter) {
        return transactions
                .read(caller -> plans.page(
                        filter.conditions(Readers.municipality(caller)).and("id > :after", "after", page.afterId()),
                        page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), PlanView::of));
    }
}
