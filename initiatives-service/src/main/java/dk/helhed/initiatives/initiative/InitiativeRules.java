package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.initiatives.read.ClosingRules;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What an initiative must keep by itself, whatever its frame and track hold. */
final class InitiativeRules {

    private InitiativeRules() {}

    /** @throws Problem 422 with all that is wrong */
    static void check(InitiativeDraft draft) {
        List<FieldProblem> problems = new ArrayList<>(ClosingRules.check(draft.visibility(), draft.legalBasis()));
        addIf(draft.periodOrUnstated().isBackwards(), problems, "/period/to", "before-start");
        addIf(hasTwice(draft.phases().stream().map(Phase::year).toList()), problems, "/phasing", "duplicate-year");
        addIf(
                hasTwice(draft.costLines().stream().map(CostLine::kind).toList()),
                problems,
                "/breakdown",
                "duplicate-cost-kind");
        Staffing staffing = draft.staffing();
        addIf(staffing != null && staffing.isBackwards(), problems, "/staffing/employeesMax", "under-minimum");
        InitiativeState recordedAs = draft.recordedAs();
        if (recordedAs != null) {
            addIf(!recordedAs.isRecordable(), problems, "/recordedAs", "not-recordable");
            addIf(draft.source() == null, problems, "/source", "recorded-without-source");
        }
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }

    private static boolean hasTwice(Collection<?> values) {
        return new HashSet<>(values).size() < values.size();
    }

    private static void addIf(boolean broken, List<FieldProblem> problems, String pointer, String code) {
        if (broken) {
            problems.add(FieldProblem.body(pointer, code));
        }
    }
}
