package dk.helhed.plans.plan;

import dk.helhed.plans.councilfunding.MoneyOfPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads what stands under and beside a plan, in the session of the caller. */
@ApplicationScoped
class PlanPartsReader {

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

    Uni<PlanParts> of(UUID planId) {
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
                        new PlanParts(agreement.orElse(null), agreed, steps, budget, linked));
    }
}
