package dk.helhed.plans.plan;

import dk.helhed.plans.area.AreaRegister;
import dk.helhed.plans.fundingscheme.FundingSchemes;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.rules.PlanContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what a plan names, in the transaction of the caller. */
@ApplicationScoped
class PlanContexts {

    private final AreaRegister areas;
    private final OrganisationRegister organisations;
    private final FundingSchemes schemes;
    private final PlanSubAgreements agreements;
    private final PlanGoals goals;

    PlanContexts(
            AreaRegister areas,
            OrganisationRegister organisations,
            FundingSchemes schemes,
            PlanSubAgreements agreements,
            PlanGoals goals) {
        this.areas = areas;
        this.organisations = organisations;
        this.schemes = schemes;
        this.agreements = agreements;
        this.goals = goals;
    }

    Uni<PlanContext> of(PlanDraft draft, String municipality) {
        return Uni.combine()
                .all()
                .unis(
                        areas.known(draft.areaCodes(), municipality),
                        organisations.known(draft.organisationIds(), municipality),
                        schemes.focusAreas(draft.fundingScheme()))
                .usingConcurrencyOf(1)
                .with((known, parties, byScheme) -> new PlanContext(
                        known,
                        housing(parties),
                        byScheme.values().stream().findFirst().orElse(null),
                        Set.of()));
    }

    /** For another content of a plan that is there. */
    Uni<PlanContext> of(PlanDraft draft, Plan plan) {
        return Uni.combine()
                .all()
                .unis(of(draft, plan.municipality()), agreements.of(plan.id()), goals.of(plan.id()))
                .usingConcurrencyOf(1)
                .with((context, agreed, found) -> context.withInUse(inUse(agreed, found)));
    }

    private static Set<String> inUse(List<PlanSubAgreement> agreed, List<PlanGoal> goals) {
        return Stream.concat(
                        agreed.stream().map(PlanSubAgreement::focusArea),
                        goals.stream().map(PlanGoal::focusArea).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> housing(List<OrganisationFacts> organisations) {
        return organisations.stream()
                .filter(organisation -> organisation.type() == OrganisationType.HOUSING_ORGANISATION)
                .map(OrganisationFacts::id)
                .collect(Collectors.toSet());
    }
}
