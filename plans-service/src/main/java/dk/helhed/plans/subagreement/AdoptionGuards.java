package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanFacts;
import dk.helhed.plans.plan.PlanState;
import dk.helhed.plans.subagreement.SubAgreementMilestones.Readiness;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must hold before a sub-agreement is adopted. */
final class AdoptionGuards {

    private static final Set<PlanState> ENDED = EnumSet.of(PlanState.CLOSED, PlanState.REJECTED, PlanState.WITHDRAWN);

    private AdoptionGuards() {}

    static List<FieldProblem> failed(boolean adopted, PlanFacts plan, Readiness milestones) {
        List<FieldProblem> failed = new ArrayList<>();
        if (adopted) {
            failed.add(guard("already-adopted"));
        }
        if (ENDED.contains(plan.state())) {
            failed.add(guard("plan-has-ended"));
        }
        if (milestones.milestones() == 0) {
            failed.add(guard("milestone-missing"));
        }
        if (milestones.withoutGoal() > 0) {
            failed.add(guard("milestones-without-goal", milestones.withoutGoal()));
        }
        if (milestones.withoutIndicator() > 0) {
            failed.add(guard("milestones-without-indicator", milestones.withoutIndicator()));
        }
        return failed;
    }

    private static FieldProblem guard(String code, Object... args) {
        return FieldProblem.body("/to", code, args);
    }
}
