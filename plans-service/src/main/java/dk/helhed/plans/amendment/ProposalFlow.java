package dk.helhed.plans.amendment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.Mandate;
import dk.helhed.plans.mandate.MandateBody;
import dk.helhed.plans.mandate.MandateRules;
import dk.helhed.plans.mandate.MandateStep;
import dk.helhed.plans.mandate.Precondition;
import dk.helhed.plans.mandate.StepAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps a proposal may take, who takes them, and what must be in place for each, without side effects. */
final class ProposalFlow {

    private static final Set<String> PROPOSERS = Set.of("editor", "local-board");
    private static final Set<String> CLERKS = Set.of("editor", "secretariat");

    private final ChangeProposal proposal;
    private final MandateRules rules;
    private final Mandate mandate;
    private final List<ProposalAct> acts;

    /** @param acts all that was done with the proposal */
    ProposalFlow(ChangeProposal proposal, MandateRules rules, List<ProposalAct> acts) {
        this.proposal = proposal;
        this.rules = rules;
        this.mandate = mandate(proposal.changeClass());
        this.acts = acts;
    }

    private Mandate mandate(ChangeClass changeClass) {
        return rules.of(proposal.content().touches(), changeClass);
    }

    Mandate mandate() {
        return mandate;
    }

    /** The body whose turn it is; null where it is nobody's. */
    @Nullable
    MandateBody awaiting() {
        return switch (proposal.state()) {
            case DRAFT ->
                unheard(ActKind.CONSULTED, mandate.consultBefore()).findFirst().orElse(null);
            case SUBMITTED, ESCALATED -> current().body();
            case CONSULTED, APPROVED, RETURNED, REJECTED, APPLIED, INFORMED -> null;
        };
    }

    /** The acts that the transition makes; refuses with the right body, or with every guard that fails. */
    List<ProposalStep> steps(ProposalTransition transition, Set<String> roles, Ground ground) {
        if (ground.ended() && transition.to().leadsToChange()) {
            throw Refusals.of(FieldProblem.body("/to", "plan-has-ended").at("/v1/plans/" + proposal.planId()));
        }
        return switch (transition.to()) {
            case DRAFT -> throw noSuchStep();
            case CONSULTED -> List.of(consult(roles));
            case SUBMITTED -> List.of(submit(roles, ground));
            case APPROVED -> List.of(approve(roles, ground));
            case RETURNED -> List.of(returned(transition, roles));
            case REJECTED -> List.of(reject(transition, roles));
            case ESCALATED -> List.of(escalate(transition, roles, ground));
            case APPLIED -> List.of(apply(roles));
            case INFORMED -> inform(transition, roles);
        };
    }

    private ProposalStep consult(Set<String> roles) {
        MandateBody body = mandate.consultBefore().stream()
                .filter(one -> one.isAmong(roles))
                .findFirst()
                .orElseThrow(() -> Refusals.violation(mandate.consultBefore()));
        require(proposal.state() == ProposalState.DRAFT);
        List<MandateBody> left =
                unheard(ActKind.CONSULTED, mandate.consultBefore()).toList();
        if (!left.contains(body)) {
            throw Refusals.of(FieldProblem.body("/to", "already-consulted", body));
        }
        return step(
                ActKind.CONSULTED, body, body.role(), left.size() == 1 ? ProposalState.CONSULTED : ProposalState.DRAFT);
    }

    private ProposalStep submit(Set<String> roles, Ground ground) {
        String role = Refusals.role(PROPOSERS, roles);
        require(proposal.state() == ProposalState.CONSULTED || proposal.state() == ProposalState.DRAFT);
        refuseLacking(ground);
        return new ProposalStep(ActKind.SUBMITTED, null, role, ProposalState.SUBMITTED, 0, null);
    }

    private ProposalStep approve(Set<String> roles, Ground ground) {
        require(proposal.state().isBeforeItsBodies());
        MandateStep step = current();
        if (step.act() == StepAct.RECOMMEND || !step.body().isAmong(roles)) {
            throw Refusals.violation(Set.of(awaitedDecider(roles)));
        }
        refuseLacking(ground);
        boolean last = proposal.stepNo() == mandate.steps().size() - 1;
        return new ProposalStep(
                ActKind.APPROVED,
                step.body(),
                step.body().role(),
                last ? ProposalState.APPROVED : proposal.state(),
                proposal.stepNo() + 1,
                null);
    }

    /** Who is out of turn learns whose turn it is; who may only recommend learns who decides. */
    private MandateBody awaitedDecider(Set<String> roles) {
        MandateStep step = current();
        return step.body().isAmong(roles) ? mandate.decider(proposal.stepNo()) : step.body();
    }

    private ProposalStep returned(ProposalTransition transition, Set<String> roles) {
        if (proposal.state() == ProposalState.APPROVED) {
            // What was approved may no longer fit; then it must be revised.
            String role = Refusals.role(CLERKS, roles);
            Refusals.requireReason(transition);
            return new ProposalStep(ActKind.RETURNED, null, role, ProposalState.RETURNED, 0, null);
        }
        MandateBody body = acting(roles);
        Refusals.requireReason(transition);
        return step(ActKind.RETURNED, body, body.role(), ProposalState.RETURNED);
    }

    private ProposalStep reject(ProposalTransition transition, Set<String> roles) {
        MandateBody body = acting(roles);
        if (current().act() == StepAct.RECOMMEND) {
            throw Refusals.violation(Set.of(mandate.decider(proposal.stepNo())));
        }
        Refusals.requireReason(transition);
        return step(ActKind.REJECTED, body, body.role(), ProposalState.REJECTED);
    }

    /** To recommend is to put it to the next body; who could decide may find that it reaches further, and do so too. */
    private ProposalStep escalate(ProposalTransition transition, Set<String> roles, Ground ground) {
        MandateBody body = acting(roles);
        Refusals.requireReason(transition);
        refuseLacking(ground);
        if (current().act() == StepAct.RECOMMEND) {
            return new ProposalStep(
                    ActKind.ESCALATED, body, body.role(), ProposalState.ESCALATED, proposal.stepNo() + 1, null);
        }
        if (proposal.finalClass() != null) {
            throw Refusals.of(FieldProblem.body("/to", "class-is-final", proposal.changeClass()));
        }
        List<MandateStep> above = mandate(ChangeClass.CITY_STRATEGIC).steps();
        int next = Math.toIntExact(
                above.stream().filter(step -> step.body().compareTo(body) <= 0).count());
        if (next == above.size()) {
            throw Refusals.of(FieldProblem.body("/to", "nobody-above", body));
        }
        return new ProposalStep(
                ActKind.ESCALATED, body, body.role(), ProposalState.ESCALATED, next, ChangeClass.CITY_STRATEGIC);
    }

    private ProposalStep apply(Set<String> roles) {
        String role = Refusals.role(CLERKS, roles);
        require(proposal.state() == ProposalState.APPROVED);
        return step(ActKind.APPLIED, null, role, ProposalState.APPLIED);
    }

    private List<ProposalStep> inform(ProposalTransition transition, Set<String> roles) {
        String role = Refusals.role(CLERKS, roles);
        require(proposal.state() == ProposalState.APPLIED);
        List<MandateBody> left =
                unheard(ActKind.INFORMED, mandate.informAfter()).toList();
        MandateBody one = transition.informed();
        if (one != null && !left.contains(one)) {
            throw Refusals.of(FieldProblem.body("/informed", "not-to-be-informed", one));
        }
        List<MandateBody> informed = one == null ? left : List.of(one);
        ProposalState state = informed.size() == left.size() ? ProposalState.INFORMED : ProposalState.APPLIED;
        return informed.isEmpty()
                ? List.of(step(ActKind.INFORMED, null, role, state))
                : informed.stream()
                        .map(body -> step(ActKind.INFORMED, body, role, state))
                        .toList();
    }

    /** The secretariat's class, as long as nobody has decided anything. */
    ProposalStep classify(ChangeClass changeClass, Set<String> roles) {
        if (!MandateBody.SECRETARIAT.isAmong(roles)) {
            throw Refusals.violation(Set.of(MandateBody.SECRETARIAT));
        }
        require(proposal.state().isOpen() || (proposal.state() == ProposalState.SUBMITTED && proposal.stepNo() == 0));
        return new ProposalStep(
                ActKind.RECLASSIFIED,
                MandateBody.SECRETARIAT,
                MandateBody.SECRETARIAT.role(),
                proposal.state(),
                proposal.stepNo(),
                changeClass);
    }

    /** What must be in place before the bodies may decide: all that is missing. */
    private void refuseLacking(Ground ground) {
        List<FieldProblem> lacking = new ArrayList<>();
        unheard(ActKind.CONSULTED, mandate.consultBefore())
                .forEach(body -> lacking.add(FieldProblem.body("/to", "guard-consultation-missing", body)
                        .at(proposal.href() + "/transitions")));
        if (mandate.preconditions().contains(Precondition.SUPPORTS_GOAL)
                && proposal.content().supportsGoalIds().stream().noneMatch(ground.bindingGoals()::contains)) {
            lacking.add(FieldProblem.body("/to", "guard-goal-not-supported").at(proposal.href()));
        }
        if (mandate.preconditions().contains(Precondition.EVIDENCE_OF_EFFECT)
                && proposal.content().evidence().isEmpty()) {
            lacking.add(FieldProblem.body("/to", "guard-evidence-missing").at(proposal.href()));
        }
        if (!lacking.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(lacking);
        }
    }

    private MandateBody acting(Set<String> roles) {
        require(proposal.state().isBeforeItsBodies());
        MandateBody body = current().body();
        if (!body.isAmong(roles)) {
            throw Refusals.violation(Set.of(body));
        }
        return body;
    }

    private MandateStep current() {
        return mandate.steps().get(Math.min(proposal.stepNo(), mandate.steps().size() - 1));
    }

    private Stream<MandateBody> unheard(ActKind kind, Set<MandateBody> bodies) {
        return bodies.stream()
                .filter(body -> acts.stream()
                        .noneMatch(act -> act.round() == proposal.round() && act.kind() == kind && act.body() == body));
    }

    private ProposalStep step(ActKind kind, @Nullable MandateBody body, String role, ProposalState state) {
        return new ProposalStep(kind, body, role, state, proposal.stepNo(), null);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw noSuchStep();
        }
    }

    private Problem noSuchStep() {
        return Refusals.of(FieldProblem.body("/to", "not-from-here", proposal.state()));
    }
}
