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

    /** Every guard that fails, each with the place where it is put right. */
    static List<FieldProblem> failed(SubAgreement agreement, PlanFacts plan, Readiness milestones) {
        String path = "/v1/sub-agreements/" + agreement.id();
        String under = path + "/milestones";
        List<FieldProblem> failed = new ArrayList<>();
        if (agreement.isAdopted()) {
            failed.add(guard("already-adopted").at(path));
        }
        if (ENDED.contains(plan.state())) {
            failed.add(guard("plan-has-ended").at("/v1/plans/" + plan.id()));
        }
        if (milestones.milestones() == 0) {
            failed.add(guard("milestone-missing").at(under));
        }
        if (milestones.withoutGoal() > 0) {
            failed.add(
                    guard("milestones-without-goal", milestones.withoutGoal()).at(under));
        }
        if (milestones.withoutIndicator() > 0) {
            failed.add(guard("milestones-without-indicator", milestones.withoutIndicator())
                    .at(under));
        }
        return failed;
    }

    private static FieldProblem guard(String code, Object... args) {
        return FieldProblem.body("/to", code, args);
    }
}
