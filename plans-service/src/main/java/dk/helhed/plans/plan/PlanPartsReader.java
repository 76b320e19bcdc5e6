package dk.helhed.plans.plan;

import dk.helhed.plans.councilfunding.MoneyOfPlans;
import dk.helhed.plans.councilfunding.PlanMoney;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands under and beside a plan, in the session of the caller. */
@ApplicationScoped
class PlanPartsReader {

    /** What stands under and beside one plan. */
    record Parts(
            @Nullable PlanAgreement agreement,
            List<PlanSubAgreement> subAgreements,
            List<PlanMilestone> milestones,
            PlanBudget budget,
            PlanMoney money) {}

    private final PlanAgreements agreements;
    private final PlanSubAgreements subAgreements;
    private final PlanMilestones milestones;
    private final PlanBudgets budgets;
    private final MoneyOfPlans money;

    PlanPartsReader(
            PlanAgreements agreements,
            PlanSubAgreements subAgreements,
            PlanMilestones milestones,
            PlanBudgets budgets,
            MoneyOfPlans money) {
        this.agreements = agreements;
        this.subAgreements = subAgreements;
        this.milestones = milestones;
        this.budgets = budgets;
        this.money = money;
    }

    Uni<Parts> of(UUID planId) {
        return Uni.combine()
                .all()
                .unis(
                        agreements.of(planId),
                        subAgreements.of(planId),
                        milestones.of(planId),
                        budgets.of(planId),
                        money.of(planId))
                .usingConcurrencyOf(1)
                .with((agreement, agreed, steps, budget, linked) ->
                        new Parts(agreement.orElse(null), agreed, steps, budget, linked));
    }
}
