package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.subagreement.SubAgreementMilestones.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold before a sub-agreement is adopted. */
final class AdoptionGuards {

    private AdoptionGuards() {}

    /** Every guard that fails, each with the place where it is put right. */
    static List<FieldProblem> failed(
            SubAgreement agreement, PlanSummary plan, Readiness milestones, SubAgreementContext context) {
        String path = "/v1/sub-agreements/" + agreement.id();
        String under = path + "/milestones";
        List<FieldProblem> failed = new ArrayList<>();
        if (agreement.isAdopted()) {
            failed.add(guard("already-adopted").at(path));
        }
        if (plan.hasEnded()) {
            failed.add(guard("plan-has-ended").at("/v1/plans/" + plan.id()));
        }
        AdoptionRules.problems(SubAgreementDraft.of(agreement), context.adoptedBeside(agreement.id()))
                .forEach(problem ->
                        failed.add(guard(problem.code(), problem.args().toArray())
                                .at(Objects.requireNonNullElse(problem.href(), path))));
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
