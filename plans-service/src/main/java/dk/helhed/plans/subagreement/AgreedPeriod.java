package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.source.QualityFlag;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The first and the last day of a sub-agreement, both of which belong to it. */
record AgreedPeriod(LocalDate from, LocalDate to) {

    private static final String OUTSIDE = "PERIOD_OUTSIDE_PLAN";
    private static final String UNUSUAL = "END_DATE_UNUSUAL";

    /** What a caller is refused for. A period that a document prints may lie outside the plan's; it is then flagged. */
    List<FieldProblem> problems(PlanSummary plan, boolean asPrinted) {
        List<FieldProblem> problems = new ArrayList<>();
        if (to.isBefore(from)) {
            problems.add(FieldProblem.body("/validTo", "before-start"));
        }
        if (!asPrinted && beginsBefore(plan)) {
            problems.add(FieldProblem.body("/validFrom", "outside-plan-period"));
        }
        if (!asPrinted && endsAfter(plan)) {
            problems.add(FieldProblem.body("/validTo", "outside-plan-period"));
        }
        return problems;
    }

    /** Whether a flag was raised here. */
    static boolean isDoubt(QualityFlag flag) {
        return flag.code().equals(OUTSIDE) || flag.code().equals(UNUSUAL);
    }

    /** What is doubtful about a period that lies outside the plan's. */
    List<QualityFlag> doubtsOutside(PlanSummary plan) {
        return beginsBefore(plan) || endsAfter(plan) ? doubts(plan) : List.of();
    }

    /** What is doubtful about a period that is kept as printed. */
    List<QualityFlag> doubts(PlanSummary plan) {
        List<QualityFlag> doubts = new ArrayList<>();
        if (beginsBefore(plan) || endsAfter(plan)) {
            doubts.add(new QualityFlag(OUTSIDE, null));
        }
        if (!isWholeYears()) {
            doubts.add(new QualityFlag(UNUSUAL, null));
        }
        return doubts;
    }

    /** Sub-agreements follow funding, and funding is given for whole years. */
    private boolean isWholeYears() {
        Period length = Period.between(from, to.plusDays(1));
        return length.getYears() > 0 && length.getMonths() == 0 && length.getDays() == 0;
    }

    private boolean beginsBefore(PlanSummary plan) {
        return plan.startsOn() != null && from.isBefore(plan.startsOn());
    }

    private boolean endsAfter(PlanSummary plan) {
        return plan.endsOn() != null && to.isAfter(plan.endsOn());
    }
}
