package dk.helhed.plans.milestone;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.subagreement.MilestoneScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a milestone's draft may point at.
 *
 * @param knowsActivity whether the draft's activity is the sub-agreement's
 * @param knowsIndicator whether the draft's indicator is the sub-agreement's
 */
record MilestoneContext(Set<UUID> goalIds, boolean knowsActivity, boolean knowsIndicator) {

    List<FieldProblem> problems(MilestoneDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!draft.target().by().isAfter(draft.baseline().on())) {
            problems.add(FieldProblem.body("/target/by", "not-after-baseline"));
        }
        if (draft.goalId() != null && !goalIds.contains(draft.goalId())) {
            problems.add(FieldProblem.body("/goalId", "unknown-reference"));
        }
        if (draft.scope() == MilestoneScope.SINGLE_ACTIVITY && draft.activityId() == null) {
            problems.add(FieldProblem.body("/activityId", "required"));
        }
        if (draft.scope() == MilestoneScope.ALL_ACTIVITIES && draft.activityId() != null) {
            problems.add(FieldProblem.body("/activityId", "only-for-single-activity"));
        }
        if (draft.activityId() != null && !knowsActivity) {
            problems.add(FieldProblem.body("/activityId", "unknown-reference"));
        }
        if (draft.indicatorId() != null && !knowsIndicator) {
            problems.add(FieldProblem.body("/indicatorId", "unknown-reference"));
        }
        return problems;
    }
}
