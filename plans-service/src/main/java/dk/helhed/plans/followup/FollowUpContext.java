package dk.helhed.plans.followup;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a follow-up's draft may point at. */
record FollowUpContext(PlanSummary plan, Set<UUID> milestoneIds, LocalDate today) {

    FollowUpContext {
        milestoneIds = Set.copyOf(milestoneIds);
    }

    /** Everything that is wrong with the draft, at once. */
    List<FieldProblem> problems(FollowUpDraft draft) {
        List<FieldProblem> found = new ArrayList<>();
        if (draft.year() > today.getYear()) {
            found.add(FieldProblem.body("/year", "in-the-future"));
        } else if (isOutside(draft.year())) {
            found.add(FieldProblem.body("/year", "year-outside-plan"));
        }
        for (int i = 0; i < draft.narratives().size(); i++) {
            check(draft.narratives().get(i), "/narratives/" + i, found);
        }
        return found;
    }

    private boolean isOutside(int year) {
        return (plan.startsOn() != null && year < plan.startsOn().getYear())
                || (plan.endsOn() != null && year > plan.endsOn().getYear());
    }

    private void check(FollowUpDraft.Narrative narrative, String at, List<FieldProblem> found) {
        if ((narrative.milestoneId() == null) == (narrative.goalId() == null)) {
            found.add(FieldProblem.body(at, "one-of", "milestoneId, goalId"));
        }
        unknown(narrative.milestoneId(), milestoneIds, at + "/milestoneId", found);
        unknown(narrative.goalId(), plan.goalIds(), at + "/goalId", found);
    }

    private static void unknown(@Nullable UUID id, Set<UUID> known, String at, List<FieldProblem> found) {
        if (id != null && !known.contains(id)) {
            found.add(FieldProblem.body(at, "unknown-reference"));
        }
    }
}
