package dk.helhed.plans.plan;

import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.rules.PartyDecision;
import dk.helhed.plans.plan.rules.PlanGuardInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a plan's guards look at, in the transaction of the caller. */
@ApplicationScoped
class PlanGuardReader {

    private final PlanGoals goals;
    private final PlanDecisions decisions;
    private final OrganisationRegister organisations;
    private final PlanSubAgreements subAgreements;
    private final PlanAgreements agreements;
    private final PlanBudgets budgets;

    PlanGuardReader(
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

    Uni<PlanGuardInput> of(Plan plan) {
        return Uni.combine()
                .all()
                .unis(
                        goals.idsOf(plan.id()),
                        decisions.of(plan.id()),
                        subAgreements.of(plan.id()),
                        agreements.of(plan.id()),
                        budgets.of(plan.id()))
                .usingConcurrencyOf(1)
                .asTuple()
                .chain(found -> parties(found.getItem2(), plan.municipality())
                        .map(parties -> new PlanGuardInput(
                                found.getItem1().size(),
                                found.getItem2(),
                                parties,
                                found.getItem3(),
                                found.getItem4().orElse(null),
                                found.getItem5())));
    }

    private Uni<Map<UUID, OrganisationFacts>> parties(List<PartyDecision> decided, String municipality) {
        return organisations
                .known(decided.stream().map(PartyDecision::organisationId).collect(Collectors.toSet()), municipality)
                .map(known -> known.stream().collect(Collectors.toMap(OrganisationFacts::id, Function.identity())));
    }
}
