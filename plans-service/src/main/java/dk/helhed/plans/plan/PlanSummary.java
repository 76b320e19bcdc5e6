package dk.helhed.plans.plan;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.plan.rules.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan in other features, and in all that stands under it.
 *
 * @param amendedOnly whether the plan was decided here, so that only an amendment changes it
 * @param recorded whether the plan came here as decided, be it driven on here since or not
 */
public record PlanSummary(
        UUID id,
        String municipality,
        String title,
        long version,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> focusAreas,
        List<UUID> organisationIds,
        PlanState state,
        int textNo,
        boolean published,
        boolean amendedOnly,
        boolean recorded,
        Set<UUID> goalIds) {

    public PlanSummary {
        focusAreas = List.copyOf(focusAreas);
        organisationIds = List.copyOf(organisationIds);
        goalIds = Set.copyOf(goalIds);
    }

    static PlanSummary of(Plan plan, Set<UUID> goalIds) {
        PlanDraft content = plan.content();
        return new PlanSummary(
                plan.id(),
                plan.municipality(),
                content.title(),
                plan.version(),
                content.startsOn(),
                content.endsOn(),
                content.focusAreas(),
                content.organisationIds(),
                plan.state(),
                plan.textNo(),
                plan.published(),
                plan.amendedOnly(),
                plan.recorded(),
                goalIds);
    }

    /** Whether it stands as its source says, and no step was taken here. */
    public boolean isRecord() {
        return recorded && !amendedOnly;
    }

    /** Whether nothing is agreed under it any more. */
    public boolean hasEnded() {
        return state.hasEnded();
    }

    /** Refuses where only a change proposal may change what the plan says. */
    public void requireOpenForChange() {
        if (amendedOnly) {
            throw AmendmentRequired.of(id);
        }
    }

    /** Refuses what would change a plan that has ended, or what stands under it. */
    public void requireRunning() {
        if (hasEnded()) {
            throw Problem.of(ProblemType.CONFLICT, "plan-has-ended")
                    .with(FieldProblem.path("id", "plan-has-ended").at("/v1/plans/" + id));
        }
    }

    /** The same, but for a plan that came here ended: what belongs to its record is still recorded. */
    public void requireUnended() {
        if (!isRecord()) {
            requireRunning();
        }
    }

    /** As for what a document says beside its plan: it is kept, though it lies outside the period. */
    public PlanSummary withoutPeriod() {
        return new PlanSummary(
                id,
                municipality,
                title,
                version,
                null,
                null,
                focusAreas,
                organisationIds,
                state,
                textNo,
                published,
                amendedOnly,
                recorded,
                goalIds);
    }
}
