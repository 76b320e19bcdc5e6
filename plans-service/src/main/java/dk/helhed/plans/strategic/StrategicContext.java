package dk.helhed.plans.strategic;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a strategic agreement's draft may point at.
 *
 * @param goalIds the plan's goals
 * @param organisations those of the draft's that the municipality knows
 */
record StrategicContext(Set<UUID> goalIds, Set<UUID> organisations) {

    /** Everything that is wrong with the draft, at once. */
    List<FieldProblem> problems(StrategicAgreementDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<UUID> goals = new HashSet<>();
        for (int i = 0; i < draft.goalIds().size(); i++) {
            UUID goal = draft.goalIds().get(i);
            if (!goalIds.contains(goal)) {
                problems.add(FieldProblem.body("/goalIds/" + i, "unknown-reference"));
            } else if (!goals.add(goal)) {
                problems.add(FieldProblem.body("/goalIds/" + i, "duplicate-element"));
            }
        }
        Set<Signatory> parties = new HashSet<>();
        for (int i = 0; i < draft.parties().size(); i++) {
            Signatory party = draft.parties().get(i);
            if (!organisations.contains(party.organisationId())) {
                problems.add(FieldProblem.body("/parties/" + i + "/organisationId", "unknown-reference"));
            } else if (!parties.add(party)) {
                problems.add(FieldProblem.body("/parties/" + i, "duplicate-element"));
            }
        }
        return problems;
    }
}
