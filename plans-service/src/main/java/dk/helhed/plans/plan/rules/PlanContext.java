package dk.helhed.plans.plan.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's rules need to know of what the plan names.
 *
 * @param areas those of the named areas that are the municipality's
 * @param housingOrganisations those of the named organisations that are housing organisations it knows
 * @param focusAreas the code list of the named funding scheme; null where no such scheme is known
 * @param inUse the focus areas that the plan has sub-agreements or goals for
 */
public record PlanContext(
        Set<String> areas,
        Set<UUID> housingOrganisations,
        @Nullable List<String> focusAreas,
        Set<String> inUse) {

    public PlanContext withInUse(Set<String> focusAreasInUse) {
        return new PlanContext(areas, housingOrganisations, focusAreas, focusAreasInUse);
    }
}
