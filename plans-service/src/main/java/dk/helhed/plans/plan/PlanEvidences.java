package dk.helhed.plans.plan;

import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.rules.PartyDecision;
import dk.helhed.plans.plan.rules.PlanEvidence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a plan's guards look at, in the transaction of the caller. */
@ApplicationScoped
class PlanEvidences {

    private final PlanGoals goals;
    private final PlanDecisions decisions;
    private final OrganisationRegister organisations;
    private final PlanSubAgreements subAgreements;
    private final PlanAgreements agreements;
    private final PlanBudgets budgets;

    PlanEvidences(
            PlanGoals goals,
            PlanDecisions decisions,
            OrganisationRegister organisations,
            PlanSubAgreements subAgreements,
            PlanAgreements agreements,
            PlanBudgets budgets) {
        this.goals = goals;
        this.decisions = decisions;
        this.organisations = organisations;
        this.subAgreements = subAgreements;
        this.agreements = agreements;
        this.budgets = budgets;
    }

    Uni<PlanEvidence> of(Plan plan) {
        // One after the other: a session does one thing at a time.
        return goals.idsOf(plan.id())
                .chain(found -> decisions
                        .of(plan.id())
                        .chain(decided -> parties(decided, plan.municipality())
                                .chain(parties -> subAgreements
                                        .of(plan.id())
                                        .chain(agreed -> agreements
                                                .of(plan.id())
                                                .chain(agreement -> budgets.of(plan.id())
                                                        .map(budget -> new PlanEvidence(
                                                                found.size(),
                                                                decided,
                                                                parties,
                                                                agreed,
                                                                agreement.orElse(null),
                                                                budget)))))));
    }

    private Uni<Map<UUID, OrganisationFacts>> parties(List<PartyDecision> decided, String municipality) {
        return organisations
                .known(decided.stream().map(PartyDecision::organisationId).collect(Collectors.toSet()), municipality)
                .map(known -> known.stream().collect(Collectors.toMap(OrganisationFacts::id, Function.identity())));
    }
}
