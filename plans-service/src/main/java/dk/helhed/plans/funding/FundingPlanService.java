package dk.helhed.plans.funding;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes of the budgets of plans; each method is one transaction. */
@ApplicationScoped
class FundingPlanService {

    private final Changes changes;
    private final FundingPlanRepository budgets;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    FundingPlanService(
            Changes changes,
            FundingPlanRepository budgets,
            PlanRegister plans,
            OrganisationRegister organisations,
            Clock clock) {
        this.changes = changes;
        this.budgets = budgets;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID planId, FundingPlanDraft draft) {
        return changes.create(request, draft)
                .from(
                        budgets,
                        caller -> plans.requireOwn(planId, caller.requireMunicipality())
                                .chain(plan -> next(plan, draft)))
                .answerWith(budget -> plans.disclosed(
                        planId,
                        Answer.created(
                                "/v1/funding-plans/" + budget.id(), budget.version(), FundingPlanView.of(budget))));
    }

    /** The plan's next budget, as a draft that is not written yet; the caller has locked the plan. */
    Uni<FundingPlan> next(PlanSummary plan, FundingPlanDraft draft) {
        return known(draft, plan)
                .chain(known -> budgets.ofPlan(plan.id())
                        .map(before -> FundingPlan.of(plan, before.size() + 1, draft, known, clock.instant())));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, FundingPlanDraft draft) {
        return changes.replace(request, draft)
                .of(budgets, id)
                .call(budget -> plans.requireOwn(budget.planId(), budget.municipality())
                        .chain(plan ->
                                known(draft, plan).invoke(known -> budget.change(plan, draft, known, clock.instant()))))
                .answerWith(this::changed);
    }

    /** The first budget of a plan is approved on the way to its start; a revised one of what is decided is amended. */
    Uni<Answer> transit(ChangeRequest request, UUID id, FundingTransition step) {
        return changes.replace(request, step)
                .of(budgets, id)
                .call(budget -> plans.requireOwn(budget.planId(), budget.municipality())
                        .invoke(plan -> requireApproval(step))
                        .invoke(PlanSummary::requireUnended)
                        .chain(plan -> budgets.ofPlan(plan.id())
                                .invoke(all -> requireOpen(plan, all))
                                .chain(() -> approve(plan, budget))))
                .then(this::report)
                .answerWith(this::changed);
    }

    private Uni<Answer> changed(FundingPlan budget) {
        return plans.disclosed(budget.planId(), Answer.changed(budget.version(), FundingPlanView.of(budget)));
    }

    private static void requireApproval(FundingTransition step) {
        if (step.to() != FundingState.APPROVED) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with(FieldProblem.body("/to", "only-to", FundingState.APPROVED));
        }
    }

    private static void requireOpen(PlanSummary plan, List<FundingPlan> budgets) {
        if (plan.amendedOnly() && budgets.stream().anyMatch(budget -> budget.state() == FundingState.APPROVED)) {
            throw AmendmentRequired.under(plan.id());
        }
    }

    /** Puts the budget in the place of the one that was approved before it. */
    Uni<Void> approve(PlanSummary plan, FundingPlan budget) {
        return known(budget.content(), plan)
                .invoke(known -> budget.approve(plan, known, LocalDate.now(clock), clock.instant()))
                .chain(() -> budgets.ofPlan(plan.id()))
                .invoke(all -> all.stream()
                        .filter(other -> other.state() == FundingState.APPROVED
                                && !other.id().equals(budget.id()))
                        .forEach(other -> other.supersede(clock.instant())))
                .chain(budgets::flush);
    }

    private Uni<Void> report(FundingPlan budget) {
        return plans.report(
                budget.planId(),
                "FUNDING_PLAN_APPROVED",
                "approver",
                Map.of(
                        "fundingPlanId",
                        budget.id(),
                        "no",
                        budget.no(),
                        "total",
                        budget.content().total()));
    }

    Uni<List<OrganisationFacts>> known(FundingPlanDraft draft, PlanSummary plan) {
        return organisations.known(draft.organisations(), plan.municipality());
    }

    /** The budgets, as a table of a plan's document; those that were replaced are history, which is no part of it. */
    @Produces
    PlanPart budgets() {
        return PlanPart.of("fundingPlans", FundingPlanDraft.class)
                .unique("funding_plan")
                .reading((planIds, reader) -> budgets.list(
                                "planId in ?1 and state <> ?2 order by no", planIds, FundingState.SUPERSEDED)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.content()))
                                .toList()))
                // Its goals may come later, and are not asked for.
                .creating(stretch -> stretch.once(
                                "plan", () -> plans.requireOwn(stretch.plan(), stretch.municipality()))
                        .chain(plan -> make(stretch, plan)
                                .map(made -> made.stream()
                                        .map(one -> effect(one, plan))
                                        .toList())));
    }

    /** As a document says: the plan's period may have been changed after the budget was made. */
    private Uni<List<FundingPlan>> make(Stretch stretch, PlanSummary plan) {
        return organisations
                .known(stretch.named(), stretch.municipality())
                .chain(known -> budgets.count("planId", plan.id()).chain(before -> {
                    AtomicInteger no = new AtomicInteger(before.intValue());
                    return stretch.make(
                            FundingPlanDraft.class,
                            (under, draft) -> FundingPlan.of(
                                    plan.withoutPeriod(), no.incrementAndGet(), draft, known, clock.instant()),
                            FundingPlan::id);
                }));
    }

    private static Effect effect(FundingPlan made, PlanSummary plan) {
        return new Effect("/v1/funding-plans/" + made.id(), made.version(), plan.published(), FundingPlanView.of(made));
    }
}
