package dk.helhed.plans.plan;

import dk.helhed.plans.area.AreaRegister;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.organisation.OrganisationType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up what a plan names, in the transaction of the caller. */
@ApplicationScoped
class PlanContexts {

    private final AreaRegister areas;
    private final OrganisationRegister organisations;
    private final FundingSchemes schemes;

    PlanContexts(AreaRegister areas, OrganisationRegister organisations, FundingSchemes schemes) {
        this.areas = areas;
        this.organisations = organisations;
        this.schemes = schemes;
    }

    Uni<PlanContext> of(PlanDraft draft, String municipality) {
        return areas.known(draft.areaCodes(), municipality)
                .chain(known -> organisations
                        .known(draft.organisationIds(), municipality)
                        .map(PlanContexts::housing)
                        .chain(housing -> schemes.focusAreas(draft.fundingScheme())
                                .map(byScheme -> new PlanContext(
                                        known,
                                        housing,
                                        byScheme.values().stream().findFirst().orElse(null)))));
    }

    private static Set<UUID> housing(List<OrganisationFacts> organisations) {
        return organisations.stream()
                .filter(organisation -> organisation.type() == OrganisationType.HOUSING_ORGANISATION)
                .map(OrganisationFacts::id)
                .collect(Collectors.toSet());
    }
}
