package dk.helhed.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parts under a plan need to know of it.
 *
 * @param amendedOnly whether the plan was decided here, so that only an amendment changes it
 */
public record PlanFacts(
        UUID id,
        String municipality,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> focusAreas,
        PlanState state,
        boolean published,
        boolean amendedOnly,
        Set<UUID> goalIds) {

    public PlanFacts {
        focusAreas = List.copyOf(focusAreas);
        goalIds = Set.copyOf(goalIds);
    }

    /** As for what a document says beside its plan: it is kept, though it lies outside the period. */
    public PlanFacts withoutPeriod() {
        return new PlanFacts(id, municipality, null, null, focusAreas, state, published, amendedOnly, goalIds);
    }
}
