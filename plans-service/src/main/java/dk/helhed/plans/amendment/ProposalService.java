package dk.helhed.plans.amendment;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.MandateBody;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The way of change proposals; each method is one transaction. */
@ApplicationScoped
class ProposalService {

    private final Changes changes;
    private final ProposalRepository proposals;
    private final ActRepository acts;
    private final ProposalFlows flows;
    private final ProposalDrafter drafter;
    private final ProposalApplication application;
    private final PlanRegister plans;
    private final Clock clock;

    ProposalService(
            Changes changes,
            ProposalRepository proposals,
            ActRepository acts,
            ProposalFlows flows,
            ProposalDrafter drafter,
            ProposalApplication application,
            PlanRegister plans,
            Clock clock) {
        this.changes = changes;
        this.proposals = proposals;
        this.acts = acts;
        this.flows = flows;
        this.drafter = drafter;
        this.application = application;
        this.plans = plans;
        this.clock = clock;
    }

    Uni<Answer> drawUp(ChangeRequest request, UUID planId, ProposalDraft draft) {
        return changes.create(request, draft)
                .from(
                        proposals,
                        caller -> plans.requireOwn(planId, caller.requireMunicipality())
                                .invoke(PlanSummary::requireRunning)
                                .chain(plan -> drafter.draw(plan, draft)
                                        .map(content -> new ChangeProposal(plan, content, clock.instant())))
                                .call(proposal -> flows.of(proposal).chain(context -> {
                                    List<ProposalAct> done = taken(
                                            proposal,
                                            context,
                                            List.of(drawn(ActKind.DRAWN_UP, caller)),
                                            ActRemark.NOTHING);
                                    return proposals.persist(proposal).chain(() -> acts.persist(done));
                                })))
                .answerWith(proposal -> flows.view(proposal)
                        .map(view -> Answer.created("/v1/change-proposals/" + view.id(), view.version(), view)));
    }

    Uni<Answer> revise(ChangeRequest request, UUID id, ProposalDraft draft) {
        return step(
                request,
                id,
                draft,
                (caller, proposal) -> plans.requireOwn(proposal.planId(), proposal.municipality())
                        .invoke(PlanSummary::requireRunning)
                        .chain(plan -> drafter.draw(plan, draft))
                        .invoke(content -> proposal.revise(content, clock.instant()))
                        .chain(() -> flows.of(proposal))
                        .chain(context -> take(proposal, context, drawn(ActKind.REDRAWN, caller), ActRemark.NOTHING))
                        .replaceWith(List.of()));
    }

    private static ProposalStep drawn(ActKind kind, Caller caller) {
        String role = caller.roles().contains("editor") ? "editor" : MandateBody.LOCAL_BOARD.role();
        MandateBody body = role.equals("editor") ? null : MandateBody.LOCAL_BOARD;
        return new ProposalStep(kind, body, role, ProposalState.DRAFT, 0, null);
    }

    Uni<Answer> classify(ChangeRequest request, UUID id, ClassificationDraft draft) {
        return step(
                request,
                id,
                draft,
                (caller, proposal) -> flows.of(proposal)
                        .chain(context -> take(
                                proposal,
                                context,
                                context.flow().classify(draft.changeClass(), caller.roles()),
                                new ActRemark(draft.reason(), null)))
                        .replaceWith(List.of()));
    }

    Uni<Answer> transit(ChangeRequest request, UUID id, ProposalTransition transition) {
        return step(
                request,
                id,
                transition,
                (caller, proposal) -> flows.of(proposal)
                        .chain(context -> flows.ground(proposal.planId())
                                .chain(ground -> perform(
                                        proposal,
                                        context,
                                        context.flow().steps(transition, caller.roles(), ground),
                                        transition.said()))));
    }

    /** One step of the municipality's own proposal, and what else it changed. Locked: its steps come one after the other. */
    private Uni<Answer> step(
            ChangeRequest request, UUID id, Object body, BiFunction<Caller, ChangeProposal, Uni<List<Amended>>> work) {
        return changes.replace(request, body)
                .locking(proposals, id)
                .answerWith((proposal, caller) -> work.apply(caller, proposal)
                        .call(proposals::flush)
                        .chain(amended -> flows.view(proposal).chain(view -> answer(view, amended))));
    }

    private Uni<List<Amended>> perform(
            ChangeProposal proposal,
            ProposalFlows.TransitionContext context,
            List<ProposalStep> steps,
            ActRemark said) {
        boolean applies = steps.getFirst().kind() == ActKind.APPLIED;
        Uni<List<Amended>> effect =
                applies ? application.apply(proposal) : Uni.createFrom().item(List.of());
        return effect.call(() -> take(proposal, context, steps, said))
                .call(() -> Sequential.run(steps, step -> report(proposal, context, step)));
    }

    private Uni<Void> take(
            ChangeProposal proposal, ProposalFlows.TransitionContext context, ProposalStep step, ActRemark said) {
        return take(proposal, context, List.of(step), said);
    }

    private Uni<Void> take(
            ChangeProposal proposal,
            ProposalFlows.TransitionContext context,
            List<ProposalStep> steps,
            ActRemark said) {
        return acts.persist(taken(proposal, context, steps, said));
    }

    /** The acts that the steps are, after which the proposal says whose turn it is. */
    private List<ProposalAct> taken(
            ChangeProposal proposal,
            ProposalFlows.TransitionContext context,
            List<ProposalStep> steps,
            ActRemark said) {
        List<ProposalAct> done = new ArrayList<>();
        for (ProposalStep step : steps) {
            done.add(new ProposalAct(proposal, step, said, clock.instant()));
            proposal.take(step, context.rules().no(), clock.instant());
        }
        List<ProposalAct> all =
                Stream.concat(context.acts().stream(), done.stream()).toList();
        proposal.await(new ProposalFlow(proposal, context.rules().rules(), all).awaiting());
        return done;
    }

    /** History also keeps what the proposal changed. */
    private Uni<Answer> answer(ChangeProposalView view, List<Amended> amended) {
        return plans.isPublished(view.planId()).map(published -> {
            Answer answer = Answer.changed(view.version(), view)
                    .published(published && view.state().isPublic());
            for (Amended one : amended) {
                answer = answer.alsoChanged(new Effect(one.href(), one.version(), published, one.view()));
            }
            return answer;
        });
    }

    /** A proposal is its municipality's own until it is applied; after that the change is published to the neighbours. */
    private Uni<Void> report(ChangeProposal proposal, ProposalFlows.TransitionContext context, ProposalStep step) {
        return switch (step.kind()) {
            case APPLIED -> plans.report(proposal.planId(), "AMENDED", step.role(), amended(proposal, context));
            case INFORMED ->
                plans.report(
                        proposal.planId(),
                        "AMENDMENT_INFORMED",
                        step.role(),
                        step.body() == null
                                ? Map.of("changeProposalId", proposal.id())
                                : Map.of("changeProposalId", proposal.id(), "body", step.body()));
            case DRAWN_UP, REDRAWN, CONSULTED, RECLASSIFIED, SUBMITTED, APPROVED, RETURNED, REJECTED, ESCALATED ->
                Uni.createFrom().voidItem();
        };
    }

    private static Map<String, Object> amended(ChangeProposal proposal, ProposalFlows.TransitionContext context) {
        ProposalContent content = proposal.content();
        return Map.of(
                "changeProposalId",
                proposal.id(),
                "touches",
                content.touches(),
                "changeClass",
                proposal.changeClass(),
                "decider",
                context.flow().mandate().decider(),
                "subAgreementIds",
                content.changes().stream()
                        .map(ChangeSnapshot::subAgreementId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
