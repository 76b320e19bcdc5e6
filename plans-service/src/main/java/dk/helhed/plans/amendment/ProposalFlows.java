package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.MandateRegister;
import dk.helhed.plans.mandate.RulesInForce;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Brings a proposal together with the rules and acts that its steps depend on, in the session of the caller. */
@ApplicationScoped
class ProposalFlows {

    private final PlanRegister plans;
    private final MandateRegister mandates;
    private final ActRepository acts;
    private final ContentJson json;

    ProposalFlows(PlanRegister plans, MandateRegister mandates, ActRepository acts, ContentJson json) {
        this.plans = plans;
        this.mandates = mandates;
        this.acts = acts;
        this.json = json;
    }

    /** The rules that a proposal is judged by, and how it stands by them. */
    record TransitionContext(RulesInForce rules, ProposalFlow flow, List<ProposalAct> acts) {}

    Uni<TransitionContext> of(ChangeProposal proposal) {
        Integer rulesNo = proposal.rulesNo();
        Uni<RulesInForce> rules = rulesNo == null
                ? mandates.inForce(proposal.municipality())
                : mandates.ofNo(proposal.municipality(), rulesNo);
        return rules.chain(found -> acts.of(proposal.id())
                .map(done -> new TransitionContext(found, new ProposalFlow(proposal, found.rules(), done), done)));
    }

    Uni<Ground> ground(UUID planId) {
        return plans.hasEnded(planId).chain(ended -> plans.bindingGoals(planId).map(goals -> new Ground(ended, goals)));
    }

    Uni<ChangeProposalView> view(ChangeProposal proposal) {
        return of(proposal).map(context -> view(proposal, context));
    }

    private ChangeProposalView view(ChangeProposal proposal, TransitionContext context) {
        ProposalContent content = proposal.content();
        return new ChangeProposalView(
                proposal.id(),
                proposal.planId(),
                proposal.municipality(),
                content.externalId(),
                content.title(),
                content.reasoning(),
                proposal.state(),
                content.suggestedClass(),
                proposal.changeClass(),
                proposal.finalClass() != null,
                content.touches(),
                content.supportsGoalIds(),
                content.evidence(),
                content.changes().stream().map(this::view).toList(),
                MandateView.of(context.rules().no(), context.flow().mandate()),
                context.flow().awaiting(),
                context.acts().stream().map(ActView::of).toList(),
                proposal.version(),
                proposal.createdAt(),
                proposal.changedAt());
    }

    private ChangeView view(ChangeSnapshot change) {
        return new ChangeView(
                change.kind(),
                change.id(),
                change.subAgreementId(),
                change.id() == null ? null : change.kind().href(change.id()),
                change.baseVersion(),
                change.touches(),
                json.read(change.before()),
                json.read(change.after()),
                json.between(change.before(), change.after()));
    }
}
