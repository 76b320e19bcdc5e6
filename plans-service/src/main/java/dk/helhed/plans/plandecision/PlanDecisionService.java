package dk.helhed.plans.plandecision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records what parties decided about a plan; each method is one transaction. */
@ApplicationScoped
class PlanDecisionService {

    private final Changes changes;
    private final PlanRegister plans;
    private final PlanDecisionRepository decisions;
    private final OrganisationRegister organisations;
    private final Clock clock;

    PlanDecisionService(
            Changes changes,
            PlanRegister plans,
            PlanDecisionRepository decisions,
            OrganisationRegister organisations,
            Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.decisions = decisions;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<Answer> record(ChangeRequest request, UUID planId, DecisionDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> plans.requireOwn(planId, caller.requireMunicipality())
                        .chain(plan -> organisations
                                .known(List.of(draft.organisationId()), plan.municipality())
                                .map(known -> PlanDecision.record(
                                        plan,
                                        draft,
                                        known.isEmpty() ? null : known.getFirst(),
                                        LocalDate.now(clock),
                                        clock.instant())))
                        .chain(decisions::persistAndFlush)
                        .call(() -> plans.report(planId, "DECISION_RECORDED", "approver", details(draft)))
                        .map(decision -> Answer.created(
                                "/v1/plans/" + planId + "/decisions/" + decision.id(), 0, decision.view())));
    }

    private static Map<String, Object> details(DecisionDraft draft) {
        return Map.of(
                "organisationId", draft.organisationId(),
                "decidedOn", draft.decidedOn(),
                "outcome", draft.outcome());
    }
}
