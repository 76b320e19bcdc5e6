package dk.helhed.plans.subagreement;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.source.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Changes of sub-agreements; each method is one transaction. */
@ApplicationScoped
class SubAgreementService {

    private final Changes changes;
    private final SubAgreementRepository agreements;
    private final SubAgreementReader reader;
    private final SubAgreementMilestones milestones;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    SubAgreementService(
            Changes changes,
            SubAgreementRepository agreements,
            SubAgreementReader reader,
            SubAgreementMilestones milestones,
            PlanRegister plans,
            OrganisationRegister organisations,
            Clock clock) {
        this.changes = changes;
        this.agreements = agreements;
        this.reader = reader;
        this.milestones = milestones;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID planId, SubAgreementDraft draft) {
        return changes.create(request, draft)
                .from(
                        agreements,
                        caller -> plans.requireOwn(planId, caller.requireMunicipality())
                                .invoke(plan -> requireRole(caller, plan, draft))
                                .chain(plan -> context(plan, draft)
                                        .map(context -> SubAgreement.of(plan, draft, context, clock.instant()))))
                .answerWith(agreement -> plans.disclosed(
                        planId,
                        Answer.created(
                                "/v1/sub-agreements/" + agreement.id(),
                                agreement.version(),
                                SubAgreementView.of(agreement, StaffTotals.NONE, LocalDate.now(clock)))));
    }

    /** Locked: its adoption and an addition under it must not overtake each other. */
    Uni<Answer> change(ChangeRequest request, UUID id, SubAgreementDraft draft) {
        return changes.replace(request, draft)
                .locking(agreements, id)
                .call(agreement -> plans.requireOwn(agreement.planId(), agreement.municipality())
                        .chain(plan -> context(plan, draft)
                                .invoke(context -> agreement.change(plan, draft, context, clock.instant()))))
                .answerWith(this::changed);
    }

    /** What is recorded takes the role that decides. */
    private static void requireRole(Caller caller, PlanSummary plan, SubAgreementDraft draft) {
        if (draft.recordedAs() == null) {
            Recording.requireEditor(caller, plan.isRecord());
        } else {
            Recording.requireDecider(caller);
        }
    }

    /** In the transaction of the caller, who has locked the plan. */
    Uni<SubAgreementContext> context(PlanSummary plan, SubAgreementDraft draft) {
        return organisations
                .knownIds(draft.organisations(), plan.municipality())
                .chain(known -> agreements
                        .adoptedOf(plan.id())
                        .map(adopted -> new SubAgreementContext(known, adopted, LocalDate.now(clock))));
    }

    Uni<Answer> transit(ChangeRequest request, UUID id, SubAgreementTransition step) {
        return changes.replace(request, step)
                .locking(agreements, id)
                .call(agreement -> adopt(agreement, step))
                .then(agreement -> plans.report(
                        agreement.planId(),
                        "SUB_AGREEMENT_ADOPTED",
                        "approver",
                        Map.of("subAgreementId", agreement.id().toString(), "focusArea", agreement.focusArea())))
                .answerWith(this::changed);
    }

    private Uni<Void> adopt(SubAgreement agreement, SubAgreementTransition step) {
        if (step.to() != SubAgreementState.ADOPTED) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with(FieldProblem.body("/to", "driven-by-dates", SubAgreementState.ADOPTED));
        }
        return plans.requireOwn(agreement.planId(), agreement.municipality())
                .chain(plan -> context(plan, SubAgreementDraft.of(agreement))
                        .chain(context -> milestones
                                .readiness(agreement.id())
                                .invoke(readiness -> agreement.adopt(plan, readiness, context, clock.instant()))))
                .replaceWithVoid();
    }

    private Uni<Answer> changed(SubAgreement agreement) {
        return reader.view(agreement)
                .chain(view -> plans.disclosed(agreement.planId(), Answer.changed(agreement.version(), view)));
    }
}
