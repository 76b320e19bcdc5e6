package dk.helhed.plans.plan.rules;

import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.plan.PlanAgreement;
import dk.helhed.plans.plan.PlanBudget;
import dk.helhed.plans.plan.PlanSubAgreement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's guards look at besides the plan.
 *
 * @param parties what is known of the organisations whose decisions are recorded
 * @param decisions in the order they were recorded
 */
public record PlanGuardInput(
        int goals,
        List<PartyDecision> decisions,
        Map<UUID, OrganisationFacts> parties,
        List<PlanSubAgreement> subAgreements,
        @Nullable PlanAgreement agreement,
        PlanBudget budget) {}
