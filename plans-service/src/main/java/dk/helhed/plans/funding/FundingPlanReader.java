package dk.helhed.plans.funding;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.plan.PlanBudget;
import dk.helhed.plans.plan.PlanBudgetVersion;
import dk.helhed.plans.plan.PlanBudgets;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads the budgets of plans. */
@ApplicationScoped
class FundingPlanReader implements PlanBudgets {

    private final Transactions transactions;
    private final FundingPlanRepository budgets;
    private final PlanRegister plans;

    FundingPlanReader(Transactions transactions, FundingPlanRepository budgets, PlanRegister plans) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.plans = plans;
    }

    Uni<FundingPlanView> get(UUID id) {
        return transactions.read(caller -> budgets.readable(id).map(FundingPlanView::of));
    }

    Uni<List<FundingPlan>> page(UUID planId, PageRequest page) {
        return transactions.read(caller -> plans.requireVisible(planId, caller.municipality())
                .chain(() -> budgets.pageUnder("planId", planId, null, page)));
    }

    @Override
    public Uni<PlanBudget> of(UUID planId) {
        return budgets.ofPlan(planId).map(FundingPlanReader::summary);
    }

    private static PlanBudget summary(List<FundingPlan> budgets) {
        List<FundingPlan> approved = budgets.stream()
                .filter(budget -> budget.state() != FundingState.DRAFT)
                .toList();
        return approved.stream()
                .filter(budget -> budget.state() == FundingState.APPROVED)
                .findFirst()
                .map(current -> new PlanBudget(version(current), version(approved.getFirst())))
                .orElse(PlanBudget.NONE);
    }

    private static PlanBudgetVersion version(FundingPlan budget) {
        FundingPlanDraft content = budget.content();
        IntSummaryStatistics years =
                content.years().stream().mapToInt(YearBudget::year).summaryStatistics();
        return new PlanBudgetVersion(
                budget.id(),
                budget.no(),
                content.total(),
                Money.ofOere(content.fundOere().longValueExact()),
                years.getMin(),
                years.getMax(),
                Objects.requireNonNull(budget.approvedOn(), "what was approved was so on a day"));
    }
}
