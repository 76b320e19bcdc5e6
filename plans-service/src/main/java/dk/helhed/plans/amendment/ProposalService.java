package dk.helhed.plans.amendment;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.MandateBody;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of change proposals; each method is one transaction. */
@ApplicationScoped
class ProposalService {

    private final Changes changes;
    private final ProposalRepository proposals;
    private final ActRepository acts;
    private final ProposalFlows flows;
    private final ProposalDrawing drawing;
    private final ProposalApplication application;
    private final PlanRegister plans;
    private final Clock clock;

    ProposalService(
            Changes changes,
            ProposalRepository proposals,
            ActRepository acts,
            ProposalFlows flows,
            ProposalDrawing drawing,
            ProposalApplication application,
            PlanRegister plans,
            Clock clock) {
        this.changes = changes;
        this.proposals = proposals;
        this.acts = acts;
        this.flows = flows;
        this.drawing = drawing;
        this.application = application;
        this.plans = plans;
        this.clock = clock;
    }

    Uni<Answer> drawUp(ChangeRequest request, UUID planId, ProposalDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> plans.requireOwn(planId, caller.requireMunicipality())
                        .chain(plan -> drawing.draw(plan, draft)
                                .map(content -> new ChangeProposal(plan, content, clock.instant())))
                        .chain(proposals::persist)
                        .call(proposal -> record(proposal, drawn(ActKind.DRAWN_UP, caller), null))
                        .chain(this::settle)
                        .map(view -> Answer.created("/v1/change-proposals/" + view.id(), view.version(), view)));
    }

    Uni<Answer> redraw(ChangeRequest request, UUID id, ProposalDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> proposals
                        .lockOwn(id, caller.requireMunicipality())
                        .invoke(proposal -> proposal.expect(expected))
                        .call(proposal -> plans.requireOwn(proposal.planId(), proposal.municipality())
                                .chain(plan -> drawing.draw(plan, draft))
                                .invoke(content -> proposal.redraw(content, clock.instant())))
                        .call(proposal -> record(proposal, drawn(ActKind.REDRAWN, caller), null))
                        .chain(this::settle)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    private static ProposalStep drawn(ActKind kind, Caller caller) {
        String role = caller.roles().contains("editor") ? "editor" : MandateBody.LOCAL_BOARD.role();
        MandateBody body = role.equals("editor") ? null : MandateBody.LOCAL_BOARD;
        return new ProposalStep(kind, body, role, ProposalState.DRAFT, 0, null);
    }

    Uni<Answer> classify(ChangeRequest request, UUID id, ClassificationDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> proposals
                        .lockOwn(id, caller.requireMunicipality())
                        .invoke(proposal -> proposal.expect(expected))
                        .call(proposal -> flows.of(proposal)
                                .chain(standing -> take(
                                        proposal,
                                        standing,
                                        standing.flow().classify(draft.changeClass(), caller.roles()),
                                        draft.reason())))
                        .chain(this::settle)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    Uni<Answer> transit(ChangeRequest request, UUID id, ProposalTransition transition) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                transition,
                caller -> proposals
                        .lockOwn(id, caller.requireMunicipality())
                        .invoke(proposal -> proposal.expect(expected))
                        .chain(proposal -> flows.of(proposal)
                                .chain(standing -> InTurn.each(
                                        standing.flow().steps(transition, caller.roles()),
                                        step -> perform(proposal, standing, step, transition.reason())))
                                .chain(amended -> settle(proposal).chain(view -> answer(view, amended)))));
    }

    /** History also keeps what the proposal changed. */
    private Uni<Answer> answer(ChangeProposalView view, List<List<Amended>> amended) {
        return plans.isPublished(view.planId()).map(published -> {
            Answer answer = Answer.changed(view.version(), view)
                    .published(published && view.state().isPublic());
            for (Amended one : amended.stream().flatMap(List::stream).toList()) {
                answer = answer.alsoChanged(new Effect(one.href(), one.version(), published, one.view()));
            }
            return answer;
        });
    }

    private Uni<List<Amended>> perform(
            ChangeProposal proposal, ProposalFlows.Standing standing, ProposalStep step, @Nullable String reason) {
        Uni<List<Amended>> effect = step.kind() == ActKind.APPLIED
                ? application.apply(proposal)
                : Uni.createFrom().item(List.of());
        return effect.call(() -> take(proposal, standing, step, reason)).call(() -> tell(proposal, standing, step));
    }

    private Uni<Void> take(
            ChangeProposal proposal, ProposalFlows.Standing standing, ProposalStep step, @Nullable String reason) {
        return record(proposal, step, reason)
                .invoke(() -> proposal.take(step, standing.rules().no(), clock.instant()));
    }

    private Uni<Void> record(ChangeProposal proposal, ProposalStep step, @Nullable String reason) {
        return acts.persist(new ProposalAct(proposal, step, reason, clock.instant()))
                .replaceWithVoid();
    }

    /** Writes down whose turn it is, and gives the proposal as it is now. */
    private Uni<ChangeProposalView> settle(ChangeProposal proposal) {
        return proposals
                .flush()
                .chain(() -> flows.of(proposal))
                .invoke(standing -> proposal.await(standing.flow().awaiting()))
                .chain(proposals::flush)
                .chain(() -> flows.view(proposal));
    }

    /** A proposal is its municipality's own until it is applied; then the neighbours hear what was changed. */
    private Uni<Void> tell(ChangeProposal proposal, ProposalFlows.Standing standing, ProposalStep step) {
        return switch (step.kind()) {
            case APPLIED -> plans.tell(proposal.planId(), "AMENDED", step.role(), amended(proposal, standing));
            case INFORMED ->
                plans.tell(
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

    private static Map<String, Object> amended(ChangeProposal proposal, ProposalFlows.Standing standing) {
        ProposalContent content = proposal.content();
        return Map.of(
                "changeProposalId",
                proposal.id(),
                "touches",
                content.touches(),
                "changeClass",
                proposal.changeClass(),
                "decider",
                standing.flow().mandate().decider(),
                "subAgreementIds",
                content.changes().stream()
                        .map(DrawnChange::subAgreementId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
