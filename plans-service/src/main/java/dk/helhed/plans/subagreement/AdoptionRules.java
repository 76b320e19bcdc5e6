package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What every adopted sub-agreement holds to, be it adopted by a step, recorded as adopted or changed by a proposal. */
final class AdoptionRules {

    private AdoptionRules() {}

    /**
     * Everything that does not hold, at its place in the draft.
     *
     * @param others the adopted sub-agreements of the plan that it may not say the same as
     */
    static List<FieldProblem> problems(SubAgreementDraft draft, List<SubAgreement> others) {
        List<FieldProblem> problems = new ArrayList<>();
        if (draft.parties() == null || draft.parties().isEmpty()) {
            problems.add(FieldProblem.body("/parties", "party-missing"));
        }
        others.stream()
                .filter(other -> other.focusArea().equals(draft.focusArea()) && overlaps(other, draft))
                .findFirst()
                .ifPresent(other -> problems.add(
                        FieldProblem.body("/focusArea", "focus-area-agreed", other.validFrom(), other.validTo())
                                .at("/v1/sub-agreements/" + other.id())));
        return problems;
    }

    private static boolean overlaps(SubAgreement other, SubAgreementDraft draft) {
        return !other.validTo().isBefore(draft.validFrom())
                && !other.validFrom().isAfter(draft.validTo());
    }
}
