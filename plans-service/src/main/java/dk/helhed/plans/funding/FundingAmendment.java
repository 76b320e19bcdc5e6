package dk.helhed.plans.funding;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals put a revised budget in the place of the approved one, which stays readable. */
@ApplicationScoped
class FundingAmendment implements Amendable<FundingPlanDraft> {

    private final FundingPlanRepository budgets;
    private final FundingPlanService service;
    private final PlanRegister plans;

    FundingAmendment(FundingPlanRepository budgets, FundingPlanService service, PlanRegister plans) {
        this.budgets = budgets;
        this.service = service;
        this.plans = plans;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.FUNDING_PLAN;
    }

    @Override
    public Class<FundingPlanDraft> draft() {
        return FundingPlanDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return budgets.own(id, municipality)
                .map(budget -> new AmendableThing(
                        id,
                        budget.planId(),
                        null,
                        budget.version(),
                        budget.state() == FundingState.APPROVED,
                        budget.content()));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.FUNDING);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, FundingPlanDraft draft) {
        return plans.requireOwn(target.planId(), target.municipality())
                .chain(plan -> service.known(draft, plan).map(known -> FundingRules.check(draft, plan, known)));
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, FundingPlanDraft draft) {
        return plans.requireOwn(target.planId(), target.municipality())
                .chain(plan -> requireApproved(target)
                        .chain(() -> service.next(plan, draft))
                        .chain(budgets::persistAndFlush)
                        .call(budget -> service.approve(plan, budget)))
                .map(budget -> new Amended(kind(), budget.id(), budget.version(), FundingPlanView.of(budget)));
    }

    /** A budget that another one has replaced meanwhile says the same as before, but holds no more. */
    private Uni<Void> requireApproved(AmendmentTarget target) {
        return budgets.own(target.requireId(), target.municipality())
                .invoke(budget -> {
                    if (budget.state() != FundingState.APPROVED) {
                        throw Problem.of(ProblemType.CONFLICT)
                                .with(FieldProblem.body("", "changed-since").at(kind().href(budget.id())));
                    }
                })
                .replaceWithVoid();
    }
}
