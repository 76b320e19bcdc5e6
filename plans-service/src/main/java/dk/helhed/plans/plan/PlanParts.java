package dk.helhed.plans.plan;

import dk.helhed.plans.councilfunding.PlanMoney;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands under and beside a plan. */
record PlanParts(
        @Nullable PlanAgreement agreement,
        List<PlanSubAgreement> subAgreements,
        List<PlanMilestone> milestones,
        PlanBudget budget,
        PlanMoney money) {}
